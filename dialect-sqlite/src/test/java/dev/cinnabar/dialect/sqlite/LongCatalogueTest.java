package dev.cinnabar.dialect.sqlite;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.testkit.size.LongText.million;
import static dev.cinnabar.testkit.size.ProcessorTime.assertQuick;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a schema, a million characters long and of the worst kind. */
@Tag("once")
class LongCatalogueTest {
    private final Dialect dialect = new SqliteDialect(SqliteDialect.NEWEST, 1_000, "UTF-8");

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
        for (String declared : new String[] {million(piece), "DOUBLE" + million(piece), million(piece) + "(1)"}) {
            assertQuick(piece, () -> {
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
        String sql = "CREATE TABLE t (c INT" + million(clause) + ") STRICT";

        assertQuick(clause, () -> {
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
        String text = million(piece);

        assertQuick(piece, () -> SqliteTableParser.parse("CREATE TABLE t (" + text, ""));
        assertQuick(piece, () -> SqliteTableParser.parse("CREATE TABLE t (c INT " + text + ")", ""));
        assertQuick(piece, () -> SqliteIndexParser.parse("i", "CREATE INDEX i ON t (" + text + ")", Set.of("a")));
        assertQuick(piece, () -> SqliteIndexParser.parse("i", "CREATE INDEX i ON t (a) WHERE " + text, Set.of("a")));
        assertQuick(piece, () -> dialect.schema().isNow(column("c", Types.TIMESTAMP), text));
    }
}
