package news;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Index;
import dev.cinnabar.orm.Relationship;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity(
        table = "articles",
        indexes = @Index(columns = {"author_id", "written_at"}))
public final class Article extends ArticleModel {
    static class Mapped {
        @Id Long id;
        @Column(length = 200) String title;
        @Column(text = true, deferred = true) String body;
        @Column(serverNow = true) Instant writtenAt;
        @ForeignKey(Author.class) Long authorId;
        @ForeignKey(Author.class) @Nullable Long editorId;

        @Relationship(backPopulates = "articles", foreignKey = "authorId") Author author;
        @Relationship(foreignKey = "editorId") @Nullable Author editor;
        @Relationship(backPopulates = "article", orderBy = "writtenAt") List<Comment> comments;
        @Relationship(secondary = "article_tags", backPopulates = "articles") List<Tag> tags;
    }
}
