package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.QueryingGuide.AuthorView;
import dev.cinnabar.it.guide.QueryingGuide.PostView;
import dev.cinnabar.it.guide.QueryingGuide.Posts;
import dev.cinnabar.it.guide.QueryingGuide.User;
import dev.cinnabar.it.guide.QueryingGuide.UserSummary;
import dev.cinnabar.it.guide.QueryingGuide.Users;
import dev.cinnabar.result.Row2;
import dev.cinnabar.result.Row3;
import dev.cinnabar.sql.Select;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide's page about queries and asserts its rows and its SQL; one class for each database. */
abstract class QueryingGuideContract {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final User ALICE = new User("alice", "shared@example.org");
    private static final User BOB = new User("bob", "shared@example.org");
    private static final User CAROL = new User("carol", "carol@example.org");

    private Engine engine;
    private Connection connection;
    private SqlLog log;

    abstract String url();

    /** The place of a point in time in the text. */
    String instant() {
        return "?";
    }

    @BeforeEach
    void fill() {
        engine = Engine.create(url());
        QueryingGuide.BLOG.dropAll(engine);
        QueryingGuide.BLOG.createAll(engine);
        engine.inTransaction(QueryingGuideContract::write);
        log = SqlLog.on(engine);
        connection = engine.connect();
    }

    private static void write(Connection connection) {
        user(connection, 1, ALICE, true);
        user(connection, 2, BOB, true);
        user(connection, 3, CAROL, false);
        post(connection, 1, 1, "Apples", "published", 150);
        post(connection, 2, 1, "Beans", "published", 20);
        post(connection, 3, 2, "Corn", "draft", 5);
    }

    private static void user(Connection connection, long id, User user, boolean active) {
        connection.execute(insert(Users.TABLE)
                .set(Users.ID, id)
                .set(Users.USERNAME, user.username())
                .set(Users.EMAIL, user.email())
                .set(Users.ACTIVE, active));
    }

    private static void post(Connection connection, long id, long author, String title, String status, int views) {
        connection.execute(insert(Posts.TABLE)
                .set(Posts.ID, id)
                .set(Posts.AUTHOR_ID, author)
                .set(Posts.TITLE, title)
                .set(Posts.STATUS, status)
                .set(Posts.VIEWS, views)
                .set(Posts.CREATED_AT, NOON.plusSeconds(id)));
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private <R> List<R> rows(Select<R> query) {
        return connection.execute(query).all();
    }

    private void sent(String... sql) {
        assertThat(log.take()).containsExactly(sql);
    }

    @Test
    void all_readsRecords() {
        assertThat(QueryingGuide.all(connection)).containsExactlyInAnyOrder(ALICE, BOB, CAROL);

        sent("SELECT users.username, users.email FROM users");
    }

    @Test
    void active_isACondition() {
        assertThat(QueryingGuide.active(connection)).containsExactlyInAnyOrder(ALICE, BOB);

        sent("SELECT users.username, users.email FROM users WHERE users.active");
    }

    @Test
    void alice_isFoundByAMap() {
        assertThat(QueryingGuide.alice(connection)).contains(ALICE);

        sent("SELECT users.username, users.email FROM users WHERE users.username = ?");
    }

    @Test
    void popular_needsBothConditions() {
        assertThat(rows(QueryingGuide.popular())).containsExactly("Apples");

        sent("SELECT posts.title FROM posts WHERE posts.status = ? AND posts.views > ?");
    }

    @Test
    void either_needsOneCondition() {
        assertThat(rows(QueryingGuide.either())).containsExactlyInAnyOrder("Apples", "Beans");

        sent("SELECT posts.title FROM posts WHERE posts.status = ? OR posts.author_id = ?");
    }

    @Test
    void newest_comesFirst() {
        assertThat(rows(QueryingGuide.newest())).containsExactly("Corn", "Beans", "Apples");

        sent("SELECT posts.title FROM posts ORDER BY posts.created_at DESC");
    }

    @Test
    void page_skipsRows() {
        assertThat(rows(QueryingGuide.page())).isEmpty();

        sent("SELECT posts.title FROM posts ORDER BY posts.id LIMIT ? OFFSET ?");
    }

    @Test
    void nextPage_seeks() {
        var last = new Row3<>("Corn", NOON.plusSeconds(3), 3L);

        assertThat(rows(QueryingGuide.nextPage(last))).extracting(Row3::v1).containsExactly("Beans", "Apples");

        String sql = "SELECT posts.title, posts.created_at, posts.id FROM posts"
                + " WHERE posts.created_at < ? OR posts.created_at = ? AND posts.id < ?"
                + " ORDER BY posts.created_at DESC, posts.id DESC LIMIT ?";
        sent(sql.replaceAll("(created_at [<=] )\\?", "$1" + instant()));
    }

    @Test
    void total_countsRows() {
        assertThat(QueryingGuide.total(connection)).isEqualTo(3);

        sent("SELECT count(*) FROM users");
    }

    @Test
    void print_readsTypedRows() {
        List<String> printed = new ArrayList<>();

        QueryingGuide.print(connection, printed::add);

        assertThat(printed).contains("carol: carol@example.org").hasSize(3);
        sent("SELECT users.username, users.email FROM users");
    }

    @Test
    void byAlice_joinsByTheForeignKey() {
        assertThat(rows(QueryingGuide.byAlice())).containsExactlyInAnyOrder("Apples", "Beans");

        sent("SELECT posts.title FROM posts JOIN users ON posts.author_id = users.id WHERE users.username = ?");
    }

    @Test
    void counts_joinsByACondition() {
        assertThat(rows(QueryingGuide.counts()))
                .containsExactlyInAnyOrder(new Row2<>("alice", 2L), new Row2<>("bob", 1L));

        sent("SELECT users.username, count(posts.id) FROM users JOIN posts ON users.id = posts.author_id"
                + " GROUP BY users.username");
    }

    @Test
    void withNone_keepsThoseWithoutPosts() {
        assertThat(rows(QueryingGuide.withNone()))
                .containsExactlyInAnyOrder(new Row2<>("alice", 2L), new Row2<>("bob", 1L), new Row2<>("carol", 0L));

        sent("SELECT users.username, count(posts.id) FROM users LEFT JOIN posts ON posts.author_id = users.id"
                + " GROUP BY users.username");
    }

    @Test
    void read_asksWhetherThereIsAny() {
        assertThat(rows(QueryingGuide.read())).containsExactly(ALICE);

        sent("SELECT users.username, users.email FROM users WHERE EXISTS (SELECT posts.id FROM posts"
                + " WHERE posts.author_id = users.id AND posts.views > ?)");
    }

    @Test
    void pairs_joinsATableToItself() {
        assertThat(rows(QueryingGuide.pairs())).containsExactly(new Row2<>("alice", "bob"));

        sent("SELECT users.username, other.username FROM users JOIN users AS other"
                + " ON users.email = other.email AND users.id < other.id");
    }

    @Test
    void busy_keepsLargeGroups() {
        assertThat(QueryingGuide.busy(connection)).containsExactly(new Row2<>("published", 2L));

        sent(
                "SELECT posts.status, count(posts.id) AS total FROM posts GROUP BY posts.status HAVING count(posts.id) > ?");
    }

    @Test
    void prolific_joinsASubquery() {
        assertThat(rows(QueryingGuide.prolific())).containsExactly(ALICE);

        sent("SELECT users.username, users.email FROM users JOIN (SELECT posts.author_id, count(posts.id) AS post_count"
                + " FROM posts GROUP BY posts.author_id HAVING count(posts.id) > ?) AS per_author"
                + " ON users.id = per_author.author_id");
    }

    @Test
    void summaries_areRecords() {
        assertThat(QueryingGuide.summaries(connection))
                .containsExactly(new UserSummary("alice", 2), new UserSummary("bob", 1), new UserSummary("carol", 0));

        sent("SELECT users.username, count(posts.id) FROM users LEFT JOIN posts ON posts.author_id = users.id"
                + " GROUP BY users.username ORDER BY users.username");
    }

    @Test
    void authors_areRecordsWithinRecords() {
        assertThat(QueryingGuide.authors(connection))
                .containsExactly(
                        new AuthorView("alice", List.of(new PostView("Apples", 150), new PostView("Beans", 20))),
                        new AuthorView("bob", List.of(new PostView("Corn", 5))),
                        new AuthorView("carol", List.of()));

        sent(
                "SELECT users.username, users.id FROM users ORDER BY users.username",
                "SELECT posts.author_id, posts.title, posts.views FROM posts"
                        + " WHERE posts.author_id IN (?, ?, ?, ?) ORDER BY posts.id");
    }

    @Test
    void best_ranksInACte() {
        assertThat(rows(QueryingGuide.best())).containsExactly("Apples", "Corn");

        sent(
                "WITH ranked AS (SELECT posts.id, row_number() OVER (PARTITION BY posts.author_id ORDER BY posts.views DESC)"
                        + " AS place FROM posts) SELECT posts.title FROM posts JOIN ranked ON ranked.id = posts.id"
                        + " WHERE ranked.place <= ? ORDER BY posts.id");
    }

    @Test
    void stream_readsThroughACursor() {
        List<String> titles = new ArrayList<>();

        QueryingGuide.stream(connection, titles::add);

        assertThat(titles).containsExactlyInAnyOrder("Apples", "Beans", "Corn");
        sent("SELECT posts.title FROM posts");
    }

    @Test
    void search_asksOnlyForWhatIsFilledIn() {
        assertThat(rows(QueryingGuide.search(null, null, null))).hasSize(3);
        assertThat(rows(QueryingGuide.search("alice", null, 100))).containsExactly("Apples");
        assertThat(rows(QueryingGuide.search(null, "Be", null))).containsExactly("Beans");

        assertThat(log.take().subList(0, 2))
                .containsExactly(
                        "SELECT posts.title FROM posts JOIN users ON posts.author_id = users.id"
                                + " ORDER BY posts.created_at DESC",
                        "SELECT posts.title FROM posts JOIN users ON posts.author_id = users.id"
                                + " WHERE users.username = ? AND posts.views >= ? ORDER BY posts.created_at DESC");
    }

    @Test
    void statements_areReadableAsTheyStand() {
        assertThat(SqlLog.plain(QueryingGuide.popular().toString()))
                .startsWith("SELECT posts.title FROM posts WHERE posts.status = ? AND posts.views > ?");
    }
}
