package news;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.util.List;

@Entity(table = "tags")
public final class Tag extends TagModel {
    static class Mapped {
        @Id Long id;
        @Column(length = 50, unique = true) String word;
        @Relationship(secondary = "article_tags", backPopulates = "tags") List<Article> articles;
    }
}
