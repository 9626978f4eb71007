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
        @ForeignKey(value = Seat.class, onDelete = ReferentialAction.SET_NULL) @Nullable Integer seatRow;
        @ForeignKey(Seat.class) int seatNumber;
        @ForeignKey(value = Ticket.class, onUpdate = ReferentialAction.SET_NULL) Long beside;
    }
}
