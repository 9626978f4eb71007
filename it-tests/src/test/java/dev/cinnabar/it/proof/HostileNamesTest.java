package dev.cinnabar.it.proof;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.sql.Table;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names that are words of the language, or mean to leave their quotes. */
@Tag("servers")
class HostileNamesTest {
    private static final List<String> PAYLOADS = List.of(
            "a\"; DROP TABLE victim; --",
            "a`; DROP TABLE victim; --",
            "a'; DROP TABLE victim; --",
            "a\" OR \"1\"=\"1",
            "a` OR `1`=`1",
            "a]; DROP TABLE victim; --",
            "--",
            "/* x */",
            "a\\",
            "a\\\"b",
            "a\\'b",
            "a?b",
            ":a",
            "$1",
            "a;b",
            "select * from victim",
            "ä ö ü",
            "日本",
            "a\"\"b",
            "a``b");

    @RegisterExtension
    static final ThreeDatabases DATABASES = new ThreeDatabases();

    /** The words that each server says are reserved, or have a meaning. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        DATABASES.each((name, engine) -> engine.inTransaction(connection -> words.addAll(words(name, connection))));
        return words;
    }

    private static Collection<String> words(String name, Connection connection) {
        String sql = switch (name) {
            case "PostgreSQL" -> "SELECT word FROM pg_get_keywords()";
            case "MySQL" -> "SELECT LOWER(word) FROM INFORMATION_SCHEMA.KEYWORDS";
            default -> "SELECT '" + String.join("' UNION SELECT '", sqliteWords()) + "'";
        };
        return connection.queryRaw(sql).map(row -> String.valueOf(row.value(0))).all();
    }

    /** sqlite.org, "SQLite Keywords": it has no function that lists them. */
    private static List<String> sqliteWords() {
        return List.of(
                ("abort action add after all alter always analyze and as asc attach autoincrement before begin between"
                                + " by cascade case cast check collate column commit conflict constraint create cross current"
                                + " current_date current_time current_timestamp database default deferrable deferred delete desc"
                                + " detach distinct do drop each else end escape except exclude exclusive exists explain fail"
                                + " filter first following for foreign from full generated glob group groups having if ignore"
                                + " immediate in index indexed initially inner insert instead intersect into is isnull join key"
                                + " last left like limit match materialized natural no not nothing notnull null nulls of offset on"
                                + " or order others outer over partition plan pragma preceding primary query raise range recursive"
                                + " references regexp reindex release rename replace restrict returning right rollback row rows"
                                + " savepoint select set table temp temporary then ties to transaction trigger unbounded union"
                                + " unique update using vacuum values view virtual when where window with without")
                        .split(" "));
    }

    @Test
    @Tag("REL-53")
    void everyReservedWord_isANameLikeOthers() {
        List<String> words = List.copyOf(words());

        assertThat(words).hasSizeGreaterThan(950); // about 1,400, of which many are known to more than one
        for (int from = 0; from < words.size(); from += 100) {
            List<String> some = words.subList(from, Math.min(words.size(), from + 100));
            DATABASES.each((name, engine) -> assertNames(name, engine, some));
        }
    }

    @Test
    @Tag("SEC-10")
    void namesThatWereReadFromTheDatabase_areQuotedLikeOthers() {
        NumberColumn<Integer> id = column("id", Types.INTEGER);
        DATABASES.each((name, engine) -> MetaData.of(table("victim", id)).createAll(engine));

        for (String payload : PAYLOADS) {
            DATABASES.each((name, engine) -> assertNames(name, engine, List.of(payload, "other")));
        }

        DATABASES.each((name, engine) ->
                assertThat(MetaData.reflect(engine).table("victim")).as(name).isNotNull());
    }

    /** One table whose columns have the names, and one table for each tenth of them: made, written, read, found again. */
    private static void assertNames(String name, Engine engine, List<String> names) {
        List<NumberColumn<Integer>> columns =
                names.stream().map(each -> column(each, Types.INTEGER)).toList();
        List<Table> tables = new ArrayList<>();
        tables.add(table("all of them", columns.toArray(NumberColumn<?>[]::new)));
        for (int i = 0; i < names.size(); i++) {
            tables.add(table(names.get(i), columns.get(i)));
        }
        MetaData metaData = MetaData.of(tables.toArray(Table[]::new));
        metaData.createAll(engine);
        engine.inTransaction(connection -> tables.forEach(each -> assertWorks(name, connection, each)));
        MetaData found = MetaData.reflect(engine);
        engine.inTransaction(connection -> tables.forEach(each -> {
            TableDefinition again = found.table(each.name());
            assertThat(again.columns())
                    .as(name)
                    .extracting(c -> c.name())
                    .containsExactlyElementsOf(
                            each.columns().stream().map(c -> c.name()).toList());
            assertWorks(name, connection, table(again));
        }));
        metaData.dropAll(engine);
    }

    private static void assertWorks(String name, Connection connection, Table table) {
        var first = table.column(table.columns().get(0).name(), Types.INTEGER);
        String column = table.columns().get(0).name();
        connection.execute(insert(table).values(java.util.Map.of(column, 1)));
        connection.execute(update(table).values(java.util.Map.of(column, 2)).where(first.eq(1)));

        assertThat(connection
                        .execute(select(first).where(first.eq(2)).orderBy(first))
                        .all())
                .as(name + " " + table.name().toLowerCase(Locale.ROOT))
                .containsExactly(2);
        connection.execute(delete(table).where(first.eq(2)));
    }

    @Test
    @Tag("SEC-03")
    void sqlite_takesAnUnknownName_forNoString() {
        NumberColumn<Integer> id = column("id", Types.INTEGER);
        Table known = table("known", id);
        Table misspelt = table("known", column("idd", Types.INTEGER));
        DATABASES.each((name, engine) -> {
            MetaData.of(known).createAll(engine);
            engine.inTransaction(connection -> connection.execute(insert(known).set(id, 1)));

            assertThatThrownBy(() -> engine.inTransaction(connection -> connection.execute(delete(misspelt)
                            .where(misspelt.column("idd", Types.INTEGER).ne(5)))))
                    .as(name)
                    .isInstanceOf(DatabaseException.class);
            if (name.equals("SQLite")) {
                assertThat(engine.compile(select(known.column(id))))
                        .contains("`known`.`id`")
                        .doesNotContain("\"");
            }
        });
    }

    @Test
    void emptyNamesAndNul_areRefused() {
        DATABASES.each((name, engine) -> {
            for (String bad : List.of("", "a\0b", "\uD800")) {
                assertThatThrownBy(() -> engine.compile(select(table("t", column("id", Types.INTEGER))
                                .as(bad.isEmpty() ? "x" : bad)
                                .column("id", Types.INTEGER)
                                .as(bad))))
                        .as(name)
                        .isInstanceOf(UsageException.class);
            }
        });
    }
}
