package blog;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Relationship;
import java.util.List;

/** A word that posts are found by. */
@Entity(table = "tags")
public final class Tag extends TagModel {

    @SuppressWarnings("NullAway.Init") // read by the processor, and never made
    static class Mapped {
        @Id
        Long id;

        @Column(length = 50, unique = true)
        String name;

        @Relationship(secondary = "post_tags", backPopulates = "tags", load = LoadStrategy.RAISE)
        List<Post> posts; // may be thousands: never loaded by accident
    }

    Tag() {}

    public Tag(String name) {
        setName(name);
    }
}
