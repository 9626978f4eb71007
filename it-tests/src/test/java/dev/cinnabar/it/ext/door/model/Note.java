package dev.cinnabar.it.ext.door.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** A few words that somebody wrote down. */
@Entity(table = "door_notes")
public final class Note extends NoteModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50, unique = true)
        String words;
    }

    Note() {}

    public Note(String words) {
        setWords(words);
    }
}
