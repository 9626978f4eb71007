package dev.cinnabar.it.orm.rules;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** Its tracks and their marks go with it. */
@Entity(table = "ruled_albums")
public final class Album extends AlbumModel {
    @SuppressWarnings("NullAway")
    static class Mapped {
        @Id
        Long id;

        @Relationship(
                backPopulates = "album",
                cascade = {Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
        List<Track> tracks;

        @Relationship(viewOnly = true, orderBy = "id desc")
        List<Track> latest;
    }

    public Album() {}
}
