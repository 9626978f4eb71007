package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.guide.QueryingGuide.AuthorView;
import dev.cinnabar.it.guide.QueryingGuide.PostView;
import dev.cinnabar.it.guide.QueryingGuide.Posts;
import dev.cinnabar.it.guide.QueryingGuide.User;
import dev.cinnabar.it.guide.QueryingGuide.Users;
import dev.cinnabar.result.Row2;
import dev.cinnabar.sql.Select;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs our lines of the page for those who know jOOQ. */
abstract class ComingFromJooqContract {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Engine engine;
    private Connection connection;

    abstract String url();

    @BeforeEach
    void fill() {
        engine = Engine.create(url());
        QueryingGuide.BLOG.dropAll(engine);
        QueryingGuide.BLOG.createAll(engine);
        connection = engine.connect();
        ComingFromJooq.addAll(connection, List.of(user(1, "alice"), user(2, "bob")));
        connection.execute(
                insert(Posts.TABLE),
                List.of(
                        post(1, "Apples", "published", 150),
                        post(2, "Beans", "published", 20),
                        post(3, "Corn", "draft", 5)));
        connection.commit();
    }

    private static Map<String, Object> user(long id, String name) {
        return Map.of("id", id, "username", name, "email", name + "@example.com", "active", true);
    }

    private static Map<String, Object> post(long id, String title, String status, int views) {
        return Map.of("id", id, "author_id", 1L, "title", title, "status", status, "views", views, "created_at", NOON);
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private <R> List<R> all(Select<R> query) {
        return connection.execute(query).all();
    }

    @Test
    void rows_comeAsTheyAreAskedFor() {
        List<String> printed = new ArrayList<>();
        ComingFromJooq.each(connection, printed::add);

        assertThat(ComingFromJooq.all(connection))
                .containsExactlyInAnyOrder(
                        new Row2<>("alice", "alice@example.com"), new Row2<>("bob", "bob@example.com"));
        assertThat(ComingFromJooq.mapped(connection)).contains(new User("alice", "alice@example.com"));
        assertThat(ComingFromJooq.one(connection, 1)).isEqualTo("alice");
        assertThat(ComingFromJooq.oneOrNone(connection, 7)).isEmpty();
        assertThat(printed).containsExactlyInAnyOrder("Apples", "Beans", "Corn");
        assertThat(SqlLog.plain(ComingFromJooq.sql(engine)))
                .isEqualTo("SELECT users.username FROM users WHERE users.id = ?");
    }

    @Test
    void conditions_andOrder() {
        assertThat(all(ComingFromJooq.both())).containsExactly("Apples");
        assertThat(all(ComingFromJooq.either())).containsExactlyInAnyOrder("Apples", "Beans");
        assertThat(all(ComingFromJooq.search("bob", null))).isEmpty();
        assertThat(all(ComingFromJooq.search(null, 20))).hasSize(2);
        assertThat(all(ComingFromJooq.page())).isEmpty();
        assertThat(all(ComingFromJooq.after(150, 1))).containsExactly("Beans", "Corn");
    }

    @Test
    void tables_areJoined() {
        assertThat(all(ComingFromJooq.onKey())).hasSize(3).isEqualTo(all(ComingFromJooq.onCondition()));
        assertThat(all(ComingFromJooq.counted())).containsExactly(new Row2<>("alice", 3L));
        assertThat(all(ComingFromJooq.twice())).containsExactly(new Row2<>("alice", "bob"));
        assertThat(all(ComingFromJooq.authors())).containsExactly("alice");
        assertThat(all(ComingFromJooq.best())).containsExactly("Apples");
        assertThat(ComingFromJooq.nested(connection))
                .hasSize(2)
                .contains(new AuthorView("bob", List.of()))
                .first()
                .isEqualTo(new AuthorView(
                        "alice",
                        List.of(new PostView("Apples", 150), new PostView("Beans", 20), new PostView("Corn", 5))));
    }

    @Test
    void changes_areCounted() {
        ComingFromJooq.committed(engine);

        assertThat(ComingFromJooq.counted(engine)).isEqualTo(3);
        assertThat(ComingFromJooq.archive(connection)).isOne();
        assertThat(ComingFromJooq.raise(connection)).isOne();
        assertThat(ComingFromJooq.plain(connection, 150)).containsExactly("Apples");
        assertThat(ComingFromJooq.forget(connection)).isOne();
    }

    @Test
    void upsert_changesWhatIsThere() {
        ComingFromJooq.add(connection);

        ComingFromJooq.upsert(connection);

        assertThat(all(dev.cinnabar.sql.Sql.select(Users.EMAIL).where(Users.USERNAME.eq("eve"))))
                .containsExactly("eve@new.example");
    }

    @Test
    void returning_tellsWhatWasInserted_whereTheDatabaseHasIt() {
        if (engine.dialect().has(Feature.INSERT_RETURNING)) {
            assertThat(ComingFromJooq.told(connection)).isEqualTo(new Row2<>(10L, "dan"));
        } else {
            assertThatThrownBy(() -> ComingFromJooq.told(connection)).isInstanceOf(UsageException.class);
        }
    }

    @Test
    void locks_areTaken_whereTheDatabaseLocksRows() {
        boolean rows = engine.dialect().has(Feature.SKIP_LOCKED);

        assertThat(all(ComingFromJooq.locked())).hasSize(1);

        assertThat(engine.compile(ComingFromJooq.locked()).endsWith("SKIP LOCKED"))
                .isEqualTo(rows);
    }

    @Test
    void listener_hearsTheSql() {
        List<String> heard = new ArrayList<>();
        ComingFromJooq.listen(engine, heard::add);

        ComingFromJooq.all(connection);

        assertThat(heard).map(SqlLog::plain).containsExactly("SELECT users.username, users.email FROM users");
    }
}
