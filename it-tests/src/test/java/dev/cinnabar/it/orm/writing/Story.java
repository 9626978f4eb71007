package dev.cinnabar.it.orm.writing;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Formula;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** What a writer has written. */
@Entity(table = "stories")
public final class Story extends StoryModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String title;

        int pages;

        @ForeignKey(Writer.class)
        @Nullable
        Long writerId;

        @Relationship(backPopulates = "stories")
        @Nullable
        Writer writer;
    }

    public static final Formula<Story, Integer> SHEETS = formula(ENTITY, "sheets", () -> PAGES.plus(PAGES));

    Story() {}

    public Story(String title, int pages) {
        setTitle(title);
        setPages(pages);
    }
}
