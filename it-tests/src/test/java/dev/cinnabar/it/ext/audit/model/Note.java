package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Attributed;
import dev.cinnabar.ext.audit.Timestamped;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** It says who wrote it, and stands in no log. */
@Entity(table = "audited_notes")
public final class Note extends NoteModel implements Timestamped, Attributed {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50, unique = true)
        String name;

        int readers;
    }

    Note() {}

    public Note(String name) {
        setName(name);
    }
}
