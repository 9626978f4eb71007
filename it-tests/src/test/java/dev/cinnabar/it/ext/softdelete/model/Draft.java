package dev.cinnabar.it.ext.softdelete.model;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;

/** It has a column of that name and nothing to do with the mixin. */
@Entity(table = "drafts")
public final class Draft extends DraftModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        boolean deleted;
    }

    Draft() {}

    public Draft(long id, String name) {
        setId(id);
        setName(name);
    }
}
