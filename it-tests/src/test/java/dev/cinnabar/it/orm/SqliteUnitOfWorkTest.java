package dev.cinnabar.it.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.Tag;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqliteUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    /** A set's own order is another one in each JVM; SQLite alone tells in which order rows came. */
    @Test
    void rowsBetween_comeInTheOrderOfTheList_whateverTheirKeys() {
        List<Tag> tags = new ArrayList<>(
                IntStream.range(0, 20).mapToObj(i -> tag("tag " + i)).toList());
        save(tags.toArray(Tag[]::new));
        Collections.reverse(tags);
        Post post = post("a");
        User author = user("ada");
        author.getPosts().add(post);
        post.getTags().addAll(tags);

        save(author);

        List<Long> inserted = sessions.callInTransaction(session -> session.execute(
                        Sql.text("SELECT tag_id FROM post_tags ORDER BY rowid").returns(Long.class))
                .all());
        assertThat(inserted)
                .containsExactlyElementsOf(tags.stream().map(Tag::getId).toList());
    }
}
