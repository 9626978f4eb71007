package dev.cinnabar.it.ext.audit.model;

import dev.cinnabar.ext.audit.Audited;
import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import org.jspecify.annotations.Nullable;

/** Two of them may point at each other. */
@Audited
@Entity(table = "audited_boxes")
public final class Box extends BoxModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50)
        String label;

        @ForeignKey(Box.class)
        @Nullable
        Long otherId;

        @Relationship(foreignKey = "otherId")
        @Nullable
        Box other;
    }

    Box() {}

    public Box(String label) {
        setLabel(label);
    }
}
