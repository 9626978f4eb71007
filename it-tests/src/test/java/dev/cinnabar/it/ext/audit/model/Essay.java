package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** Something long. */
@Audited(longest = 5)
@Entity(table = "audited_essays")
public final class Essay extends EssayModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(text = true)
        String body;
    }

    Essay() {}

    public Essay(String body) {
        setBody(body);
    }
}
