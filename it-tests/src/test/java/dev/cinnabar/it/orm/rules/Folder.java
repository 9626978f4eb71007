package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.PassiveDeletes;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Holds papers, which the database deletes with it. */
@Entity(table = "folders")
public final class Folder extends FolderModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Relationship(
                backPopulates = "folder",
                passiveDeletes = PassiveDeletes.ON,
                cascade = {Cascade.SAVE_UPDATE, Cascade.DELETE})
        List<Paper> papers;
    }

    public Folder() {}
}
