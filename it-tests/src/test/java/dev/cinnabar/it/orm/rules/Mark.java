package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;

/** A place in a track. */
@Entity(table = "marks")
public final class Mark extends MarkModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(Track.class)
        Long trackId;
    }

    public Mark() {}
}
