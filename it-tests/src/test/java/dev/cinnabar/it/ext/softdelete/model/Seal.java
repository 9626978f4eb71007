package dev.cinnabar.it.ext.softdelete.model;

import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;

/** It must belong to an order. */
@Entity(table = "seals")
public final class Seal extends SealModel implements SoftDelete {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Order.class)
        Long orderId;

        @Relationship(backPopulates = "seals")
        Order order;
    }

    Seal() {}

    public Seal(long id, String name) {
        setId(id);
        setName(name);
    }
}
