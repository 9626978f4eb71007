package dev.cinnabar.it.bench.orm.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** What docs are found by. */
@Entity(table = "tag")
public final class Tag extends TagModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;
    }

    Tag() {}
}
