package dev.cinnabar.it.orm.tickets;

import java.util.UUID;

/** Two halves that fit together. */
public record Seal(UUID left, UUID right) {
    static Seal anew() {
        UUID both = UUID.randomUUID();
        return new Seal(both, both);
    }
}
