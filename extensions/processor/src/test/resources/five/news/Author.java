package news;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import dev.cinnabar.orm.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity(table = "authors")
public final class Author extends AuthorModel {
    static class Mapped {
        @Id Long id;
        @Column(length = 50, unique = true) String name;
        @Version int version;
        @Relationship(backPopulates = "author") List<Article> articles;
        @Relationship(backPopulates = "author") @Nullable Profile profile;
    }

    Author() {}

    public Author(String name) {
        setName(name);
    }
}
