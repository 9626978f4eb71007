package dev.cinnabar.it.ext.shapes.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** What somebody asked for; bugs stand in the same table. */
@Entity(table = "tickets", discriminator = "kind")
public class Ticket extends TicketModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;
    }

    Ticket() {}

    public Ticket(long id, String name) {
        setId(id);
        setName(name);
    }
}
