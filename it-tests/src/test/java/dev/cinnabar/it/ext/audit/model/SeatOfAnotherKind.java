package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** It says that it is called as another one is. */
@Audited(name = "Seat")
@Entity(table = "audited_other_seats")
public final class SeatOfAnotherKind extends SeatOfAnotherKindModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String label;
    }

    SeatOfAnotherKind() {}

    public SeatOfAnotherKind(String label) {
        setLabel(label);
    }
}
