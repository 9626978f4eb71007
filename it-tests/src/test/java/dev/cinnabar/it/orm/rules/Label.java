package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** It goes by its name, which may change. */
@Entity(table = "labels")
public final class Label extends LabelModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        @Column(length = 20)
        String name;

        @Relationship(backPopulates = "label")
        List<Entry> entries;
    }

    Label() {}

    public Label(String name) {
        setName(name);
    }
}
