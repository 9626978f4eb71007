package dev.cinnabar.it.orm.trade;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.time.LocalDate;
import java.util.List;

/** What a client bought in one go. */
@Entity(table = "purchases")
public final class Purchase extends PurchaseModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Client.class)
        Long clientId;

        @Column(length = 20)
        String status = "open";

        LocalDate placedOn;

        @Relationship(backPopulates = "purchases")
        Client client;

        @Relationship(
                backPopulates = "purchase",
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
        List<Line> lines;
    }

    Purchase() {}

    public Purchase(LocalDate placedOn) {
        setPlacedOn(placedOn);
    }
}
