package mistakes;

import dev.cinnabar.orm.*;
import dev.cinnabar.schema.Deferral;
import dev.cinnabar.schema.ReferentialAction;
import java.time.*;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Entity
class Seat extends SeatModel {
    static class Mapped {
        @Id int row;
        @Id int number;
    }
}

@Entity
class Ticket extends TicketModel {
    static class Mapped {
        @Id Long id;
        @ForeignKey(value = Seat.class, onDelete = ReferentialAction.CASCADE) int seatRow;
        @ForeignKey(
                value = Seat.class,
                onDelete = ReferentialAction.RESTRICT,
                onUpdate = ReferentialAction.NO_ACTION,
                deferral = Deferral.INITIALLY_DEFERRED)
        int seatNumber;
    }
}
