package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Something written; all kinds stand in one table, and contracts alone are watched. */
@Entity(table = "audited_papers", discriminator = "kind")
public class Paper extends PaperModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String title;
    }

    Paper() {}

    public Paper(String title) {
        setTitle(title);
    }
}
