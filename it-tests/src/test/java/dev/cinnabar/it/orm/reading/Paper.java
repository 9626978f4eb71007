package dev.cinnabar.it.orm.reading;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** Long texts that are read together; its journal always comes along. */
@Entity(table = "papers")
public final class Paper extends PaperModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        @Column(length = 50, deferredGroup = "texts")
        String summary = "in short";

        @Column(length = 50, deferredGroup = "texts")
        String whole = "at length";

        @Column(length = 50, deferred = true)
        String notes = "beside";

        @ForeignKey(Journal.class)
        @Column(length = 30)
        @Nullable
        String journalCode;

        @Relationship(backPopulates = "papers", load = LoadStrategy.JOINED)
        @Nullable
        Journal journal;
    }

    Paper() {}

    public Paper(String name) {
        setName(name);
    }
}
