package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** It goes by two columns. */
@Entity(table = "seats")
public final class Seat extends SeatModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @Column(length = 10)
        String hall;

        @Id
        int number;

        @Column(length = 20)
        String guest;
    }

    Seat() {}

    public Seat(String hall, int number, String guest) {
        setHall(hall);
        setNumber(number);
        setGuest(guest);
    }
}
