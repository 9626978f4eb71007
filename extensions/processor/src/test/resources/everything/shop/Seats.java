package shop;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entities inside a class, a key of two parts, several ways between two, one to one, and a tree. */
public final class Seats {
    @Entity(table = "seats")
    static class Seat extends SeatModel {
        static class Mapped {
            @Id
            String row;

            @Id
            int number;

            @Relationship(backPopulates = "seat")
            List<Ticket> tickets;

            @Relationship(backPopulates = "spare")
            List<Ticket> spareTickets;

            @Relationship(backPopulates = "seat")
            @Nullable
            Plate plate;
        }
    }

    @Entity(table = "tickets")
    static class Ticket extends TicketModel {
        static class Mapped {
            @Id
            long id;

            @ForeignKey(Seat.class)
            String seatRow;

            @ForeignKey(Seat.class)
            int seatNumber;

            @ForeignKey(Seat.class)
            @Nullable
            String spareRow;

            @ForeignKey(Seat.class)
            @Nullable
            Integer spareNumber;

            @Relationship(
                    backPopulates = "tickets",
                    foreignKey = {"seatRow", "seatNumber"})
            Seat seat;

            @Relationship(
                    backPopulates = "spareTickets",
                    foreignKey = {"spareRow", "spareNumber"})
            @Nullable
            Seat spare;

            @ForeignKey(Ticket.class)
            @Nullable
            Long groupId;

            @Relationship(backPopulates = "members")
            @Nullable
            Ticket group;

            @Relationship(backPopulates = "group")
            List<Ticket> members;
        }
    }

    @Entity(table = "plates")
    static class Plate extends PlateModel {
        static class Mapped {
            @Id
            @ForeignKey(Seat.class)
            String row;

            @Id
            @ForeignKey(Seat.class)
            int number;

            @Relationship(backPopulates = "plate")
            Seat seat;
        }
    }
}
