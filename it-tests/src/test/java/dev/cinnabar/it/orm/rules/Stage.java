package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The next one follows it, perhaps in a circle. */
@Entity(table = "stages")
public final class Stage extends StageModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 20)
        String name;

        @ForeignKey(Stage.class)
        @Nullable
        Long nextId;

        @Column(updateNow = true)
        @Nullable
        Instant changedAt;

        @Relationship
        @Nullable
        Stage next;
    }

    Stage() {}

    public Stage(String name) {
        setName(name);
    }
}
