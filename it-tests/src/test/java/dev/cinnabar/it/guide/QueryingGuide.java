package dev.cinnabar.it.guide;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.sql.Sql.and;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.many;
import static dev.cinnabar.sql.Sql.optional;
import static dev.cinnabar.sql.Sql.or;
import static dev.cinnabar.sql.Sql.path;
import static dev.cinnabar.sql.Sql.rowNumber;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.window;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.BOOLEAN;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.TIMESTAMP;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.result.Row2;
import dev.cinnabar.result.Row3;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableBoolean;
import dev.cinnabar.sql.TableColumn;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The code of docs/guide/querying.md: statements are immutable values, and the row type follows from what is selected. */
final class QueryingGuide {
    private QueryingGuide() {}

    static final class Users {
        private Users() {}

        static final Table TABLE = table(
                "users",
                column("id", BIGINT).primaryKey(),
                column("username", varchar(50)).notNull().unique(),
                column("email", varchar(100)).notNull(),
                column("active", BOOLEAN).notNull());

        static final TableNumber<Long> ID = TABLE.column("id", BIGINT);
        static final TableText USERNAME = TABLE.column("username", varchar(50));
        static final TableText EMAIL = TABLE.column("email", varchar(100));
        static final TableBoolean ACTIVE = TABLE.column("active", BOOLEAN);
    }

    static final class Posts {
        private Posts() {}

        static final Table TABLE = table(
                "posts",
                column("id", BIGINT).primaryKey(),
                column("author_id", BIGINT).notNull(),
                column("title", varchar(200)).notNull(),
                column("status", varchar(20)).notNull(),
                column("views", INTEGER).notNull(),
                column("created_at", TIMESTAMP).notNull(),
                foreignKey("author_id").references(Users.TABLE, "id"));

        static final TableNumber<Long> ID = TABLE.column("id", BIGINT);
        static final TableNumber<Long> AUTHOR_ID = TABLE.column("author_id", BIGINT);
        static final TableText TITLE = TABLE.column("title", varchar(200));
        static final TableText STATUS = TABLE.column("status", varchar(20));
        static final TableNumber<Integer> VIEWS = TABLE.column("views", INTEGER);
        static final TableColumn<Instant> CREATED_AT = TABLE.column("created_at", TIMESTAMP);
    }

    static final MetaData BLOG = MetaData.of(Users.TABLE, Posts.TABLE);

    record User(String username, String email) {}

    record UserSummary(String username, long posts) {}

    record PostView(String title, int views) {}

    record AuthorView(String username, List<PostView> posts) {}

    // what a row is

    static Selectable<User> user() {
        return into(User::new, Users.USERNAME, Users.EMAIL);
    }

    static List<User> all(Connection connection) {
        return connection.execute(select(user())).all();
    }

    // which rows

    static List<User> active(Connection connection) {
        return connection.execute(select(user()).where(Users.ACTIVE)).all();
    }

    static Optional<User> alice(Connection connection) {
        return connection
                .execute(select(user()).filterBy(Map.of("username", "alice")))
                .first();
    }

    static Select<String> popular() {
        return select(Posts.TITLE).where(Posts.STATUS.eq("published"), Posts.VIEWS.gt(100));
    }

    static Select<String> either() {
        return select(Posts.TITLE).where(or(Posts.STATUS.eq("published"), Posts.AUTHOR_ID.eq(1)));
    }

    // in which order, and how many

    static Select<String> newest() {
        return select(Posts.TITLE).orderBy(Posts.CREATED_AT.desc());
    }

    static Select<String> page() {
        return select(Posts.TITLE).orderBy(Posts.ID).limit(10).offset(20);
    }

    static Select<Row3<String, Instant, Long>> nextPage(Row3<String, Instant, Long> last) {
        return select(Posts.TITLE, Posts.CREATED_AT, Posts.ID)
                .orderBy(Posts.CREATED_AT.desc(), Posts.ID.desc())
                .limit(10)
                .seekAfter(last);
    }

    static long total(Connection connection) {
        return connection.execute(select(count()).from(Users.TABLE)).one();
    }

    static void print(Connection connection, Consumer<String> out) {
        for (Row2<String, String> row : connection.execute(select(Users.USERNAME, Users.EMAIL))) {
            out.accept(row.v1() + ": " + row.v2());
        }
    }

    // joins

    static Select<String> byAlice() {
        return select(Posts.TITLE).join(Users.TABLE).where(Users.USERNAME.eq("alice")); // ON from the foreign key
    }

    static Select<Row2<String, Long>> counts() {
        return select(Users.USERNAME, count(Posts.ID))
                .join(Posts.TABLE, Users.ID.eq(Posts.AUTHOR_ID))
                .groupBy(Users.USERNAME);
    }

    static Select<Row2<String, Long>> withNone() {
        return select(Users.USERNAME, count(Posts.ID)).leftJoin(Posts.TABLE).groupBy(Users.USERNAME);
    }

    static Select<User> read() {
        return select(user()).where(exists(select(Posts.ID).where(Posts.AUTHOR_ID.eq(Users.ID), Posts.VIEWS.gt(100))));
    }

    static Select<Row2<String, String>> pairs() {
        Table other = Users.TABLE.as("other"); // a self-join needs an alias
        return select(Users.USERNAME, other.column("username", varchar(50)))
                .join(
                        other,
                        and(
                                Users.EMAIL.eq(other.column("email", varchar(100))),
                                Users.ID.lt(other.column("id", BIGINT))));
    }

    // aggregation and subqueries

    static List<Row2<String, Long>> busy(Connection connection) {
        var total = count(Posts.ID).as("total");
        return connection
                .execute(select(Posts.STATUS, total)
                        .groupBy(Posts.STATUS)
                        .having(count(Posts.ID).gt(1)))
                .all();
    }

    static Select<User> prolific() {
        var postCount = count(Posts.ID).as("post_count");
        var perAuthor = select(Posts.AUTHOR_ID, postCount)
                .groupBy(Posts.AUTHOR_ID)
                .having(count(Posts.ID).gt(1))
                .subquery("per_author");
        return select(user()).join(perAuthor, Users.ID.eq(perAuthor.column(Posts.AUTHOR_ID)));
    }

    // records

    static List<UserSummary> summaries(Connection connection) {
        return connection
                .execute(select(into(UserSummary::new, Users.USERNAME, count(Posts.ID)))
                        .leftJoin(Posts.TABLE)
                        .groupBy(Users.USERNAME)
                        .orderBy(Users.USERNAME))
                .all();
    }

    static List<AuthorView> authors(Connection connection) {
        var posts = many(path(Users.TABLE, Posts.TABLE), into(PostView::new, Posts.TITLE, Posts.VIEWS))
                .orderBy(Posts.ID);
        return connection
                .execute(select(into(AuthorView::new, Users.USERNAME, posts)).orderBy(Users.USERNAME))
                .all();
    }

    // common table expressions and windows

    static Select<String> best() {
        var rank = rowNumber()
                .over(window().partitionBy(Posts.AUTHOR_ID).orderBy(Posts.VIEWS.desc()))
                .as("place");
        var ranked = select(Posts.ID, rank).cte("ranked");
        return select(Posts.TITLE)
                .join(ranked, ranked.column(Posts.ID).eq(Posts.ID))
                .where(ranked.column(rank).le(1))
                .orderBy(Posts.ID);
    }

    static void stream(Connection connection, Consumer<String> out) {
        try (Stream<String> titles = connection.execute(select(Posts.TITLE).fetchSize(500)).stream()) {
            titles.forEach(out);
        }
    }

    /** A search form: a field left empty asks nothing. */
    static Select<String> search(@Nullable String author, @Nullable String title, @Nullable Integer leastViews) {
        return select(Posts.TITLE)
                .join(Users.TABLE)
                .where(
                        optional(author, Users.USERNAME::eq),
                        optional(title, Posts.TITLE::startsWith),
                        optional(leastViews, Posts.VIEWS::ge))
                .orderBy(Posts.CREATED_AT.desc());
    }
}
