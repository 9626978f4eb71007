package dev.cinnabar.it.ext.softdelete.model;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** It really goes, with its lines, which are kept. */
@Entity(table = "orders")
public final class Order extends OrderModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Relationship(
                backPopulates = "order",
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE},
                orderBy = "name")
        List<Line> lines;

        @Relationship(
                backPopulates = "order",
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE},
                orderBy = "name")
        List<Seal> seals;
    }

    Order() {}

    public Order(long id, String name) {
        setId(id);
        setName(name);
    }
}
