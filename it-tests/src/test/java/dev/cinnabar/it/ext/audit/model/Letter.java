package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.ext.softdelete.SoftDelete;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** Who sent it is nobody's business; one that is thrown away stays in its table. */
@Audited(except = "sender")
@Entity(table = "audited_letters")
public final class Letter extends LetterModel implements SoftDelete {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String text;

        @ForeignKey(Person.class)
        @Nullable
        Long senderId;

        @Relationship(foreignKey = "senderId")
        @Nullable
        Person sender;
    }

    Letter() {}

    public Letter(String text) {
        setText(text);
    }
}
