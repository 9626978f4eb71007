package dev.cinnabar.it.orm.tickets;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Embedded;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place for somebody: its code is another one for each. */
@Entity(table = "tickets")
public final class Ticket extends TicketModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String holder;

        UUID code = UUID.randomUUID();

        @Embedded
        Seal seal = Seal.anew();

        int seats = 1;

        @Column(length = 50)
        @Nullable
        String remark;

        @Column(serverNow = true)
        Instant soldAt;
    }

    Ticket() {}
}
