package dev.cinnabar.it.bench.orm.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** What is updated. */
@Entity(table = "account")
public final class Account extends AccountModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 255)
        String name;

        @Column(length = 255)
        String description;
    }

    Account() {}
}
