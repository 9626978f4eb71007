package dev.cinnabar.it.ext.junit.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;

/** Points at a story, and has no relationship to it. */
@Entity(table = "junit_reviews")
public final class Review extends ReviewModel {
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String verdict;

        @ForeignKey(Story.class)
        Long storyId;
    }

    Review() {}
}
