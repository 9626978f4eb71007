package dev.cinnabar.it.orm.music;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** What an album is called in a language. */
@Entity(table = "titles")
public final class Title extends TitleModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 2)
        String language;

        @Column(length = 50)
        String words;

        @ForeignKey(Album.class)
        @Nullable
        Long albumId;

        @Relationship(backPopulates = "titles")
        @Nullable
        Album album;
    }

    Title() {}

    public Title(String language, String words) {
        setLanguage(language);
        setWords(words);
    }
}
