package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.excluded;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.many;
import static dev.cinnabar.sql.Sql.optional;
import static dev.cinnabar.sql.Sql.or;
import static dev.cinnabar.sql.Sql.path;
import static dev.cinnabar.sql.Sql.rowNumber;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.sql.Sql.window;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.QueryingGuide.AuthorView;
import dev.cinnabar.it.guide.QueryingGuide.PostView;
import dev.cinnabar.it.guide.QueryingGuide.Posts;
import dev.cinnabar.it.guide.QueryingGuide.User;
import dev.cinnabar.it.guide.QueryingGuide.Users;
import dev.cinnabar.result.Row2;
import dev.cinnabar.result.Row3;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The right-hand side of docs/coming-from/jooq.md; the tables are those of {@link QueryingGuide}. */
final class ComingFromJooq {
    private ComingFromJooq() {}

    static Engine over(DataSource dataSource) {
        return Engine.of(dataSource);
    }

    // rows

    static List<Row2<String, String>> all(Connection connection) {
        return connection.execute(select(Users.USERNAME, Users.EMAIL)).all();
    }

    static List<User> mapped(Connection connection) {
        return connection
                .execute(select(into(User::new, Users.USERNAME, Users.EMAIL)))
                .all();
    }

    static Optional<String> oneOrNone(Connection connection, long id) {
        return connection.execute(select(Users.USERNAME).where(Users.ID.eq(id))).oneOrNone();
    }

    static String one(Connection connection, long id) {
        return connection.execute(select(Users.USERNAME).where(Users.ID.eq(id))).one();
    }

    static void each(Connection connection, Consumer<String> out) {
        try (Stream<String> titles = connection.execute(select(Posts.TITLE).fetchSize(500)).stream()) {
            titles.forEach(out);
        }
    }

    static String sql(Engine engine) {
        return engine.compile(select(Users.USERNAME).where(Users.ID.eq(1)));
    }

    // conditions and order

    static Select<String> both() {
        return select(Posts.TITLE).where(Posts.STATUS.eq("published"), Posts.VIEWS.gt(100));
    }

    static Select<String> either() {
        return select(Posts.TITLE).where(or(Posts.STATUS.eq("published"), Posts.VIEWS.gt(100)));
    }

    static Select<String> search(@Nullable String author, @Nullable Integer views) {
        return select(Posts.TITLE)
                .join(Users.TABLE)
                .where(optional(author, Users.USERNAME::eq), optional(views, Posts.VIEWS::ge));
    }

    static Select<String> page() {
        return select(Posts.TITLE).orderBy(Posts.CREATED_AT.desc()).limit(10).offset(20);
    }

    static Select<String> after(int views, long id) {
        return select(Posts.TITLE)
                .orderBy(Posts.VIEWS.desc(), Posts.ID.desc())
                .limit(10)
                .seekAfterValues(views, id);
    }

    // several tables

    static Select<Row2<String, String>> onKey() {
        return select(Posts.TITLE, Users.USERNAME).join(Users.TABLE);
    }

    static Select<Row2<String, String>> onCondition() {
        return select(Posts.TITLE, Users.USERNAME).join(Users.TABLE, Posts.AUTHOR_ID.eq(Users.ID));
    }

    static Select<Row2<String, Long>> counted() {
        return select(Users.USERNAME, count(Posts.ID))
                .leftJoin(Posts.TABLE)
                .groupBy(Users.USERNAME)
                .having(count(Posts.ID).gt(1));
    }

    static Select<Row2<String, String>> twice() {
        Table other = Users.TABLE.as("other");
        return select(Users.USERNAME, other.column("username", Types.varchar(50)))
                .join(other, Users.ID.lt(other.column("id", Types.BIGINT)));
    }

    static Select<String> authors() {
        return select(Users.USERNAME).where(exists(select(Posts.ID).where(Posts.AUTHOR_ID.eq(Users.ID))));
    }

    static List<AuthorView> nested(Connection connection) {
        var posts = many(path(Users.TABLE, Posts.TABLE), into(PostView::new, Posts.TITLE, Posts.VIEWS))
                .orderBy(Posts.ID);
        return connection
                .execute(select(into(AuthorView::new, Users.USERNAME, posts)).orderBy(Users.USERNAME))
                .all();
    }

    static Select<String> best() {
        var place = rowNumber()
                .over(window().partitionBy(Posts.AUTHOR_ID).orderBy(Posts.VIEWS.desc()))
                .as("place");
        var ranked = select(Posts.ID, place).cte("ranked");
        return select(Posts.TITLE)
                .join(ranked, ranked.column(Posts.ID).eq(Posts.ID))
                .where(ranked.column(place).le(1))
                .orderBy(Posts.ID);
    }

    // changes

    static void add(Connection connection) {
        connection.execute(insert(Users.TABLE)
                .set(Users.ID, 9L)
                .set(Users.USERNAME, "eve")
                .set(Users.EMAIL, "eve@example.com")
                .set(Users.ACTIVE, true));
    }

    static void addAll(Connection connection, List<Map<String, Object>> rows) {
        connection.execute(insert(Users.TABLE), rows);
    }

    static Row2<Long, String> told(Connection connection) {
        return connection
                .execute(insert(Users.TABLE)
                        .values(Map.of("id", 10L, "username", "dan", "email", "dan@example.com", "active", true))
                        .returning(Users.ID, Users.USERNAME))
                .one();
    }

    static void upsert(Connection connection) {
        connection.execute(insert(Users.TABLE)
                .values(Map.of("id", 11L, "username", "eve", "email", "eve@new.example", "active", true))
                .onConflict(Users.USERNAME)
                .doUpdate(set -> set.set(Users.EMAIL, excluded(Users.EMAIL))));
    }

    static long archive(Connection connection) {
        return connection
                .execute(update(Posts.TABLE).set(Posts.STATUS, "archived").where(Posts.STATUS.eq("draft")))
                .rowCount();
    }

    static long raise(Connection connection) {
        return connection
                .execute(update(Posts.TABLE)
                        .set(Posts.VIEWS, Posts.VIEWS.plus(1))
                        .where(Posts.ID.eq(1)))
                .rowCount();
    }

    static long forget(Connection connection) {
        return connection.execute(delete(Posts.TABLE).where(Posts.VIEWS.lt(10))).rowCount();
    }

    // around it

    static void committed(Engine engine) {
        engine.inTransaction(connection -> add(connection));
    }

    static long counted(Engine engine) {
        return engine.callInTransaction(connection ->
                connection.execute(select(count()).from(Users.TABLE)).one());
    }

    static List<String> plain(Connection connection, int least) {
        return connection
                .execute(text("SELECT title FROM posts WHERE views > :least")
                        .bind("least", least)
                        .returns(String.class))
                .all();
    }

    static Select<Row3<Long, String, Integer>> locked() {
        return select(Posts.ID, Posts.TITLE, Posts.VIEWS)
                .where(Posts.STATUS.eq("draft"))
                .forUpdate()
                .skipLocked();
    }

    static void listen(Engine engine, Consumer<String> out) {
        engine.events().on(BeforeExecute.class, event -> out.accept(event.sql()));
    }
}
