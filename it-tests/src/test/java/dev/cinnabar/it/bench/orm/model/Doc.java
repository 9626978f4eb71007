package dev.cinnabar.it.bench.orm.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** What has tags. */
@Entity(table = "doc")
public final class Doc extends DocModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 255)
        String title;

        @Relationship(secondary = "doc_tag")
        List<Tag> tags;
    }

    Doc() {}

    public Doc(String title) {
        setTitle(title);
    }
}
