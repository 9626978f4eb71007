package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty blog, a session on it, and an account of what is sent; the pages about models are run on it. */
abstract class BlogGuideContract {
    private static final MetaData TABLES = MetaData.of(User.class, Admin.class, Post.class, Tag.class, Member.class);

    Engine engine;
    SessionFactory sessions;
    Session session;
    private SqlLog log;

    abstract String url();

    @BeforeEach
    void create() {
        engine = Engine.create(url());
        TABLES.dropAll(engine);
        TABLES.createAll(engine);
        sessions = SessionsGuide.factory(engine);
        log = SqlLog.on(engine);
        session = sessions.open();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    final void save(Model... objects) {
        sessions.inTransaction(other -> other.addAll(List.of(objects)));
        taken();
    }

    /** Alice with two posts, of which the first has two tags, and Bob with none. */
    final void saveBlog() {
        User alice = new User("alice", "alice@example.com");
        Post apples = new Post("Apples", "apples", "Red ones.");
        apples.setViews(150);
        apples.getTags().add(new Tag("fruit"));
        apples.getTags().add(new Tag("food"));
        alice.getPosts().add(apples);
        alice.getPosts().add(new Post("Beans", "beans", "Green ones."));
        save(alice, new User("bob", "bob@example.com"));
    }

    final List<String> taken() {
        return log.take();
    }

    /** What was sent since the last call, as SQLite would be sent it. */
    final void sent(String... sql) {
        assertThat(taken()).containsExactly(Arrays.stream(sql).map(this::here).toArray(String[]::new));
    }

    /** How this database is sent what SQLite is sent in these words. */
    private String here(String sql) {
        return switch (engine.dialect().name()) {
            case "postgresql" ->
                sql.replaceAll("(created_at [<=] )\\?", "$1CAST(? AS TIMESTAMP WITH TIME ZONE)")
                        .replaceAll("(deleted_at\\) .*)\\?\\)", "$1CAST(? AS TIMESTAMP WITH TIME ZONE))")
                        .replace("strftime('%Y-%m-%d %H:%M:%f000', 'now')", "CURRENT_TIMESTAMP");
            case "mysql" ->
                sql.replaceAll(" RETURNING .*", "")
                        .replaceAll(" ON CONFLICT \\(\\w+\\) DO UPDATE SET ", " AS excluded ON DUPLICATE KEY UPDATE ")
                        .replace("SELECT ?", "SELECT CAST(? AS SIGNED)")
                        .replace("? || users.username", "concat(?, users.username)")
                        .replace("strftime('%Y-%m-%d %H:%M:%f000', 'now')", "utc_timestamp(6)");
            default -> sql;
        };
    }

    /** Whether an insert tells what the database has filled; where it does not, that is read when it is asked for. */
    final boolean tells() {
        return engine.dialect().has(Feature.INSERT_RETURNING);
    }
}
