package dev.cinnabar.it.spring.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Version;

/** A line of text that no other note has. */
@Entity(table = "notes")
public final class Note extends NoteModel {

    static class Mapped {
        @Id
        Long id;

        @Column(length = 100, unique = true)
        String text;

        @Version
        int version;
    }

    Note() {}

    public Note(String text) {
        setText(text);
    }
}
