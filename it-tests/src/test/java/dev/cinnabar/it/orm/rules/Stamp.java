package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import java.time.Instant;

/** The database says when it was changed last. */
@Entity(table = "stamps")
public final class Stamp extends StampModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 20)
        String words;

        @Column(serverNow = true, updateNow = true)
        Instant updatedAt;
    }

    Stamp() {}

    public Stamp(String words, Instant updatedAt) {
        setWords(words);
        setUpdatedAt(updatedAt);
    }
}
