package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.schema.ReferentialAction;

/** A paper in a folder. */
@Entity(table = "papers")
public final class Paper extends PaperModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @ForeignKey(value = Folder.class, onDelete = ReferentialAction.CASCADE)
        Long folderId;

        @Relationship(backPopulates = "papers")
        Folder folder;
    }

    public Paper() {}
}
