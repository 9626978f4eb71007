package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;

/** Its key is that of its person. */
@Entity(table = "notes")
public final class Note extends NoteModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @ForeignKey(Person.class)
        Long personId;

        @Column(length = 20)
        String words;
    }

    Note() {}

    public Note(String words) {
        setWords(words);
    }
}
