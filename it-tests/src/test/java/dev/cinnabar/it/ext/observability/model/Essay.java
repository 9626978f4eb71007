package dev.cinnabar.it.ext.observability.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;

/** What somebody wrote. */
@Entity(table = "essays")
public final class Essay extends EssayModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 80)
        String title;

        @ForeignKey(Writer.class)
        Long writerId;

        @Relationship(backPopulates = "essays")
        Writer writer;
    }

    Essay() {}

    public Essay(String title, Writer writer) {
        setTitle(title);
        setWriter(writer);
    }
}
