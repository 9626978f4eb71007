package dev.cinnabar.it.orm.trade;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** Some of a line, sent off. */
@Entity(table = "parcels")
public final class Parcel extends ParcelModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        int amount;

        @ForeignKey(Line.class)
        @Nullable
        Long purchaseId;

        @ForeignKey(Line.class)
        @Nullable
        Long wareId;

        @Relationship(backPopulates = "parcels")
        @Nullable
        Line line;
    }

    Parcel() {}

    public Parcel(int amount) {
        setAmount(amount);
    }
}
