package dev.cinnabar.it.ext.junit.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;

/** What somebody wrote. */
@Entity(table = "junit_stories")
public final class Story extends StoryModel {
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String title;

        @ForeignKey(Writer.class)
        Long writerId;

        @Relationship(backPopulates = "stories")
        Writer writer;
    }

    Story() {}

    public Story(String title, Writer writer) {
        setTitle(title);
        setWriter(writer);
    }
}
