package dev.cinnabar.dialect.sqlite;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a schema, a million characters long and of the worst kind. */
class LongCatalogueTest {
    private static final int MILLION = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private final Dialect dialect = new SqliteDialect(SqliteDialect.NEWEST, 1_000, "UTF-8");

    private static String of(String piece) {
        return piece.repeat(MILLION / piece.length());
    }

    /** Once of three times: a machine that is busy with other things makes it longer, never shorter. */
    private static void assertQuick(Runnable reading) {
        assertThat(IntStream.range(0, 3).anyMatch(any -> took(reading) < SECOND))
                .isTrue();
    }

    private static long took(Runnable reading) {
        long begin = System.nanoTime();
        reading.run();
        return System.nanoTime() - begin;
    }

    /** SQLite itself takes none of these; whatever is thrown, it is thrown soon. */
    private static void assertReadOrRefused(Runnable reading) {
        assertQuick(() -> {
            try {
                reading.run();
            } catch (RuntimeException refused) {
                assertThat(refused).isNotNull();
            }
        });
    }

    @Tag("SEC-22")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                " ",
                "(",
                "(1",
                "(1)",
                "( ",
                ", ",
                "\n",
                "GENERATED",
                "GENERATED ",
                "GENERATED ALWAYS ",
                "generated\talways",
                "INT",
                "é"
            })
    void types_areReadAndCompared_inASecond(String piece) {
        for (String declared : new String[] {of(piece), "DOUBLE" + of(piece), of(piece) + "(1)"}) {
            assertQuick(() -> {
                ColumnDefinition<?> read = column("c", SqliteColumnTypes.of(declared));
                assertThat(dialect.schema().isSameType(read, read)).isTrue();
            });
        }
    }

    @Tag("SEC-22")
    @ParameterizedTest
    @ValueSource(
            strings = {
                " CHECK (1)",
                " NOT NULL",
                " UNIQUE",
                " PRIMARY KEY",
                " REFERENCES t",
                " REFERENCES t (c) ON DELETE SET NULL ON UPDATE NO ACTION",
                " REFERENCES t NOT DEFERRABLE INITIALLY DEFERRED MATCH FULL",
                " COLLATE NOCASE",
                " DEFAULT 1",
                " DEFAULT ((1))",
                " AS (1) STORED",
                " CONSTRAINT x",
                ", UNIQUE (c)",
                ", CHECK ((c) > (1))",
                ", CONSTRAINT x FOREIGN KEY (c) REFERENCES t"
            })
    void clausesOfTables_areRead_inASecond(String clause) {
        String sql = "CREATE TABLE t (c INT" + of(clause) + ") STRICT";

        assertQuick(() -> {
            List<TableElement> elements = new ArrayList<>(List.of(column("c", Types.INTEGER)));
            SqliteTable table = SqliteTableParser.parse(sql, "");
            elements.addAll(table.uniques);
            elements.addAll(table.foreignKeys);
            elements.addAll(table.checks);
            assertThat(TableDefinition.of(TableName.of("t"), elements).columns())
                    .hasSize(1);
        });
    }

    @Tag("SEC-22")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                " ",
                "(",
                ")",
                "()",
                "(a",
                "'",
                "''",
                "\"",
                "`",
                "[",
                "]",
                ",",
                "a,",
                "((a),",
                "/*",
                "--\n",
                "ON",
                " DESC",
                "ON a (",
                "CHECK (",
                "DEFAULT (",
                "PRIMARY KEY ("
            })
    void textsOfTablesAndIndexes_areRead_inASecond(String piece) {
        String text = of(piece);

        assertReadOrRefused(() -> SqliteTableParser.parse("CREATE TABLE t (" + text, ""));
        assertReadOrRefused(() -> SqliteTableParser.parse("CREATE TABLE t (c INT " + text + ")", ""));
        assertReadOrRefused(() -> SqliteIndexParser.parse("i", "CREATE INDEX i ON t (" + text + ")", Set.of("a")));
        assertReadOrRefused(() -> SqliteIndexParser.parse("i", "CREATE INDEX i ON t (a) WHERE " + text, Set.of("a")));
        assertReadOrRefused(() -> dialect.schema().isNow(column("c", Types.TIMESTAMP), text));
    }
}
