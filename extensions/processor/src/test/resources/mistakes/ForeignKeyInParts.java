package mistakes;

import dev.cinnabar.orm.*;
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
        @ForeignKey(Seat.class) int seatRow;
    }
}
