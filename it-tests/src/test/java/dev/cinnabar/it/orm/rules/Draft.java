package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Version;

/** Its version begins with nothing. */
@Entity(table = "drafts")
public final class Draft extends DraftModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Version
        Integer version;
    }

    public Draft() {}
}
