package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.result.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide's page about many objects and many rows, and asserts what is sent; one class for each database. */
abstract class BulkGuideContract extends BlogGuideContract {
    @Test
    void lazily_takesAStatementForEachUser() {
        saveBlog();

        assertThat(BulkGuide.lazily(session)).isEqualTo(2);

        sent(
                "SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                        + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id",
                "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views, posts.author_id,"
                        + " posts.created_at FROM posts WHERE posts.author_id = ?",
                "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views, posts.author_id,"
                        + " posts.created_at FROM posts WHERE posts.author_id = ?");
    }

    @Test
    void eagerly_takesTwoStatements() {
        saveBlog();

        assertThat(BulkGuide.eagerly(session)).isEqualTo(2);

        sent(
                "SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                        + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id",
                "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views,"
                        + " posts.author_id, posts.created_at FROM posts WHERE posts.author_id IN (?, ?)");
    }

    @Test
    void withAuthor_takesOneStatement() {
        saveBlog();

        BulkGuide.withAuthor(session).forEach(post -> post.getAuthor().getEmail());

        sent("SELECT posts.id, posts.title, posts.slug, posts.status, posts.views, posts.author_id, posts.created_at,"
                + " author_1.id, author_1.username, author_1.email, author_1.bio, author_1.active, author_1.created_at,"
                + " author_1_admins.level, author_1_admins.id FROM posts LEFT JOIN users AS author_1 ON posts.author_id ="
                + " author_1.id LEFT JOIN admins AS author_1_admins ON author_1_admins.id = author_1.id");
    }

    /** Of how many statements the ten thousand rows are. */
    int portions() {
        return 10;
    }

    /** How rows begin to stand in a statement. */
    String rows() {
        return "VALUES (?, ?, ?), (?, ?, ?)";
    }

    /** How an insert of these rows begins: a map of Java's has no order of its own. */
    private String insertOf(List<Map<String, Object>> rows) {
        return "INSERT INTO users (" + String.join(", ", rows.get(0).keySet()) + ", active) " + rows();
    }

    @Test
    void insertAll_sendsManyRowsAtOnce_withTheDefaultsOfTheModel() {
        List<Map<String, Object>> rows = BulkGuide.rows();

        BulkGuide.insertAll(session, rows);

        assertThat(taken()).hasSize(portions()).allMatch(sql -> sql.startsWith(insertOf(rows)));
        assertThat(session.execute(select(count()).from(User.class).where(User.ACTIVE))
                        .one())
                .isEqualTo(10_000);
    }

    @Test
    void archive_tellsHowManyRows() {
        saveBlog();
        List<Post> posts = session.execute(select(Post.class)).all();
        taken();

        assertThat(BulkGuide.archive(session)).isEqualTo(2);

        assertThat(posts).extracting(Post::getStatus).containsExactly("archived", "archived");
        sent("UPDATE posts SET status = ? WHERE posts.status = ?");
    }

    @Test
    void forget_deletesByACondition() {
        saveBlog();
        User carol = new User("carol", "carol@example.com");
        Post old = new Post("Cherries", "cherries", "Black ones.");
        old.setCreatedAt(Instant.parse("2024-06-01T00:00:00Z"));
        carol.getPosts().add(old);
        save(carol);
        Post known = session.get(Post.class, old.getId());
        taken();

        BulkGuide.forget(session);

        sent("DELETE FROM posts WHERE posts.created_at < ?");
        assertThat(session.contains(known)).isFalse();
        assertThat(session.execute(select(Post.SLUG)).all()).containsExactlyInAnyOrder("apples", "beans");
    }

    @Test
    void eve_isInserted_andGivesHerKey_whereTheDatabaseCan() {
        if (tells()) {
            assertThat(BulkGuide.eve(session)).isEqualTo(1);
            sent("INSERT INTO users (username, email, active) VALUES (?, ?, ?) RETURNING users.id");
        } else {
            assertThatThrownBy(() -> BulkGuide.eve(session))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("RETURNING");
            sent();
        }
    }

    @Test
    void keys_areToldInTheOrderOfTheRows() {
        List<Map<String, Object>> rows = BulkGuide.rows().subList(0, 2);

        List<Row> keys = BulkGuide.keys(session, rows);

        assertThat(keys).extracting(key -> key.value("id")).containsExactly(1L, 2L);
        assertThat(taken()).singleElement().asString().startsWith(insertOf(rows));
    }

    @Test
    void upsert_updatesTheRowThatIsThere() {
        save(new User("eve", "eve@example.com"));

        BulkGuide.upsert(session);

        sent("INSERT INTO users (username, email, active) VALUES (?, ?, ?) ON CONFLICT (username) DO UPDATE SET"
                + " email = excluded.email");
        assertThat(session.get(User.class, 1L).getEmail()).isEqualTo("eve@new.example");
    }
}
