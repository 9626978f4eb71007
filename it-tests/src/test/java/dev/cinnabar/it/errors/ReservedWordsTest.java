package dev.cinnabar.it.errors;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.update;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TableFilter;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Table;
import dev.cinnabar.testkit.server.FreshDatabase;
import dev.cinnabar.type.Types;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every key word of the three databases is a name like any other. The words are those of PostgreSQL 18 ({@code pg_get_keywords}),
 * MySQL 8.0 ({@code information_schema.keywords}) and SQLite (sqlite.org/lang_keywords.html).
 */
abstract class ReservedWordsTest {
    private final FreshDatabase database;

    ReservedWordsTest(FreshDatabase database) {
        this.database = database;
    }

    @Tag("REL-53")
    @Test
    void everyWord_isANameLikeAnyOther() throws IOException {
        List<String> words = words();
        List<Table> tables = words.stream().map(ReservedWordsTest::tableNamed).toList();
        MetaData all = MetaData.of(tables.stream().map(Table::definition).toList());

        try (Engine engine = Engine.create(database.url())) {
            all.createAll(engine);
            engine.inTransaction(connection -> tables.forEach(table -> writeAndRead(connection, table)));
            var reflected = new TreeMap<>(engine.inspector().tables(TableFilter.TABLES));
            all.dropAll(engine);

            assertThat(words).hasSizeGreaterThan(900);
            assertThat(reflected.keySet())
                    .containsExactlyElementsOf(words.stream().map(TableName::of).toList());
            assertThat(reflected.values())
                    .allSatisfy(table -> assertThat(table.columns())
                            .extracting(ColumnDefinition::name)
                            .containsExactly(table.name()));
            assertThat(engine.inspector().tableNames()).isEmpty();
        }
    }

    private static List<String> words() throws IOException {
        try (InputStream words = ReservedWordsTest.class.getResourceAsStream("/reserved/words.txt")) {
            return new String(requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Table tableNamed(String word) {
        return table(word, column(word, Types.INTEGER).primaryKey().autoincrement(false));
    }

    private static void writeAndRead(Connection connection, Table table) {
        String word = table.definition().name();
        NumberColumn<Integer> key = column(word, Types.INTEGER);

        connection.execute(insert(table).set(key, 1));
        connection.execute(update(table).set(key, 2).where(table.column(key).eq(1)));

        assertThat(connection
                        .execute(select(table.column(key).as(word)).from(table).orderBy(table.column(key)))
                        .one())
                .isEqualTo(2);
    }
}
