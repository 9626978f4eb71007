package dev.cinnabar.it.ext.softdelete.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** It may belong to no order. */
@Entity(table = "order_lines")
public final class Line extends LineModel implements SoftDelete {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Order.class)
        @Nullable
        Long orderId;

        @Relationship(backPopulates = "lines")
        @Nullable
        Order order;
    }

    Line() {}

    public Line(long id, String name) {
        setId(id);
        setName(name);
    }
}
