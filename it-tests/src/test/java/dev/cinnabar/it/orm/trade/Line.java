package dev.cinnabar.it.orm.trade;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.NumberHybrid;
import dev.cinnabar.orm.Relationship;
import java.math.BigDecimal;
import java.util.List;

/** So many of a ware within a purchase: its key are both. */
@Entity(table = "purchase_lines")
public final class Line extends LineModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @ForeignKey(Purchase.class)
        Long purchaseId;

        @Id
        @ForeignKey(Ware.class)
        Long wareId;

        int quantity;

        @Column(precision = 10, scale = 2)
        BigDecimal price;

        @Relationship(backPopulates = "lines")
        Purchase purchase;

        @Relationship(backPopulates = "lines")
        Ware ware;

        @Relationship(backPopulates = "line")
        List<Parcel> parcels;
    }

    /** What it costs. */
    public static final NumberHybrid<Line, BigDecimal> TOTAL = hybrid(PRICE.times(QUANTITY));

    Line() {}

    public Line(Ware ware, int quantity) {
        setWare(ware);
        setQuantity(quantity);
        setPrice(ware.getPrice());
    }
}
