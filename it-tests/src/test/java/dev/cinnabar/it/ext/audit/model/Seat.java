package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** A place that is told by two values. */
@Audited
@Entity(table = "audited_seats")
public final class Seat extends SeatModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @Column(length = 20)
        String hall;

        @Id
        int number;

        boolean taken;
    }

    Seat() {}

    public Seat(String hall, int number) {
        setHall(hall);
        setNumber(number);
    }
}
