package dev.cinnabar.it.orm.kinds;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** What an engineer, and nobody else, has. */
@Entity(table = "machines")
public final class Machine extends MachineModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @ForeignKey(Engineer.class)
        @Nullable
        Long engineerId;

        @Relationship(backPopulates = "machines")
        @Nullable
        Engineer engineer;
    }

    Machine() {}

    public Machine(String name) {
        setName(name);
    }
}
