package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Somebody who sits somewhere. */
@Entity(table = "guests")
public final class Guest extends GuestModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;
    }

    Guest() {}

    public Guest(String name) {
        setName(name);
    }
}
