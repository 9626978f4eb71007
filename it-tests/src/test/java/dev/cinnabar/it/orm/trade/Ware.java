package dev.cinnabar.it.orm.trade;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sold. */
@Entity(table = "wares")
public class Ware extends WareModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50, unique = true)
        String name;

        @Column(precision = 10, scale = 2)
        BigDecimal price;

        @ForeignKey(Category.class)
        @Nullable
        Long categoryId;

        @Relationship(backPopulates = "wares")
        @Nullable
        Category category;

        @Relationship(backPopulates = "ware")
        List<Line> lines;
    }

    Ware() {}

    public Ware(String name, String price) {
        setName(name);
        setPrice(new BigDecimal(price));
    }
}
