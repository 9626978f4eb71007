package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;

/** So many of a product in a basket. */
@Entity(table = "lines")
public final class Line extends LineModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @ForeignKey(Basket.class)
        Long basketId;

        @Id
        @ForeignKey(Product.class)
        Long productId;

        int quantity;

        @Relationship(backPopulates = "lines")
        Basket basket;

        @Relationship
        Product product;
    }

    Line() {}

    public Line(Product product, int quantity) {
        setProduct(product);
        setQuantity(quantity);
    }
}
