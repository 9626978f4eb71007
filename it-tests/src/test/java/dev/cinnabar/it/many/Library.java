package dev.cinnabar.it.many;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.PrimaryKey.primaryKey;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Authors with posts with comments; rooms with seats by a key of two columns; staff who refer to staff. */
final class Library {
    private Library() {}

    static final NumberColumn<Long> ID = column("id", BIGINT).primaryKey();
    static final TextColumn NAME = column("name", varchar(50)).notNull();
    static final Table AUTHORS = table("many_authors", ID, NAME);

    static final NumberColumn<Long> AUTHOR = column("author_id", BIGINT).references(AUTHORS, ID);
    static final TextColumn TITLE = column("title", varchar(50)).notNull();
    static final NumberColumn<Integer> VIEWS = column("views", INTEGER).notNull();
    static final Table POSTS = table("many_posts", ID, AUTHOR, TITLE, VIEWS);

    static final NumberColumn<Long> POST = column("post_id", BIGINT).notNull().references(POSTS, ID);
    static final TextColumn BODY = column("body", varchar(50)).notNull();
    static final Table COMMENTS = table("many_comments", ID, POST, BODY);

    static final TextColumn HOUSE = column("house", varchar(20)).notNull();
    static final NumberColumn<Integer> ROOM = column("room", INTEGER).notNull();
    static final Table ROOMS = table("many_rooms", HOUSE, ROOM, primaryKey("house", "room"));
    static final Table SEATS =
            table("many_seats", ID, HOUSE, ROOM, foreignKey("house", "room").references(ROOMS, "house", "room"));

    static final NumberColumn<Long> BOSS = column("boss_id", BIGINT);
    static final Table STAFF =
            table("many_staff", ID, NAME, BOSS, foreignKey("boss_id").references("many_staff", "id"));

    /** Two keys to one table, and a table that has nothing to do with any. */
    static final NumberColumn<Long> REVIEWER = column("reviewer_id", BIGINT).references(AUTHORS, ID);

    static final Table REVIEWS = table("many_reviews", ID, AUTHOR, REVIEWER, TITLE);
    static final Table ISLANDS = table("many_islands", ID, NAME);

    static final MetaData ALL = MetaData.of(AUTHORS, POSTS, COMMENTS, ROOMS, SEATS, STAFF, REVIEWS, ISLANDS);

    static void fill(Connection connection) {
        rows(connection, AUTHORS, List.of(ID, NAME), List.of(1L, "ann"), List.of(2L, "bob"), List.of(3L, "cid"));
        rows(
                connection,
                POSTS,
                List.of(ID, AUTHOR, TITLE, VIEWS),
                List.of(10L, 1L, "first", 5),
                List.of(11L, 1L, "second", 50),
                List.of(12L, 2L, "third", 7));
        connection.execute(insert(POSTS).set(ID, 13L).set(TITLE, "orphan").set(VIEWS, 1));
        rows(
                connection,
                COMMENTS,
                List.of(ID, POST, BODY),
                List.of(100L, 10L, "yes"),
                List.of(101L, 10L, "no"),
                List.of(102L, 12L, "so"));
        rows(connection, ROOMS, List.of(HOUSE, ROOM), List.of("a", 1), List.of("a", 2), List.of("b", 1));
        rows(
                connection,
                SEATS,
                List.of(ID, HOUSE, ROOM),
                List.of(1L, "a", 1),
                List.of(2L, "a", 2),
                List.of(3L, "b", 1),
                List.of(4L, "a", 1));
        connection.execute(insert(STAFF).set(ID, 1L).set(NAME, "eva"));
        rows(
                connection,
                STAFF,
                List.of(ID, NAME, BOSS),
                List.of(2L, "flo", 1L),
                List.of(3L, "gus", 1L),
                List.of(4L, "hal", 2L));
    }

    private static void rows(Connection connection, Table table, List<ColumnDefinition<?>> columns, List<?>... values) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<?> row : values) {
            Map<String, Object> named = new java.util.LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                named.put(columns.get(i).name(), row.get(i));
            }
            rows.add(named);
        }
        Insert<Table> insert = insert(table);
        connection.execute(insert, rows);
    }
}
