package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Holds lines, and names products by them. */
@Entity(table = "baskets")
public final class Basket extends BasketModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Relationship(
                backPopulates = "basket",
                cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
        List<Line> lines;
    }

    public Basket() {}
}
