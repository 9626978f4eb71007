package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.schema.Deferral;

/** Its key to its label is checked at the end of a transaction, and changed by no database. */
@Entity(table = "entries")
public final class Entry extends EntryModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(value = Label.class, deferral = Deferral.INITIALLY_DEFERRED)
        @Column(length = 20)
        String labelName;

        @Relationship(backPopulates = "entries")
        Label label;
    }

    public Entry() {}
}
