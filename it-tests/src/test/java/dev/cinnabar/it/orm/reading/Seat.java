package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** A place that two numbers tell, and who has sat there. */
@Entity(table = "seats")
public final class Seat extends SeatModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long row;

        @Id
        Long place;

        @Relationship(secondary = "sittings", orderBy = "id desc")
        List<Guest> guests;
    }

    Seat() {}

    public Seat(long row, long place, Guest... guests) {
        setRow(row);
        setPlace(place);
        getGuests().addAll(List.of(guests));
    }
}
