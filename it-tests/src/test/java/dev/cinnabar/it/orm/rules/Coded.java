package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Its key is filled by the database, with nothing. */
@Entity(table = "coded")
public final class Coded extends CodedModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @Column(length = 20, serverDefault = "NULL")
        String code;

        int number;
    }

    Coded() {}

    public Coded(int number) {
        setNumber(number);
    }
}
