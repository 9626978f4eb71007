package news;

import dev.cinnabar.orm.Column;
import dev.cinnabar.orm.Entity;
import dev.cinnabar.orm.ForeignKey;
import dev.cinnabar.orm.Id;
import dev.cinnabar.orm.Relationship;
import java.time.Instant;

@Entity(table = "comments")
public final class Comment extends CommentModel {
    static class Mapped {
        @Id Long id;
        @Column(text = true) String text;
        @Column(serverNow = true) Instant writtenAt;
        @ForeignKey(Article.class) Long articleId;
        @Relationship(backPopulates = "comments") Article article;
    }
}
