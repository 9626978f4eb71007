package dev.cinnabar.dialect.postgres;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.testkit.size.LongText.million;
import static dev.cinnabar.testkit.size.ProcessorTime.assertQuick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.type.Types;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a catalogue, a million characters long and of the worst kind. */
@Tag("once")
class LongCatalogueTest {
    private final SchemaGrammar schema = new PostgresDialect(PostgresDialect.NEWEST).schema();

    @Tag("SEC-22")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "a",
                "1",
                " ",
                "(",
                "(1",
                "(1)",
                "(1,",
                "with",
                " with time zone",
                " without time zone",
                "\"",
                "collate\"",
                " collate \"",
                "\"\"",
                "collate\"\"\"",
                "decimal",
                "character varying(1)",
                "é"
            })
    void types_areReadAndCompared_inASecond(String piece) {
        ColumnDefinition<?> plain = column("c", Types.VARCHAR);
        for (String formatted : new String[] {million(piece), "text" + million(piece), million(piece) + "[]"}) {
            assertQuick(piece, () -> {
                ColumnDefinition<?> read = column("c", PostgresColumnTypes.of(formatted, null));
                assertThat(schema.isSameType(plain, read)).isFalse();
            });
        }
    }

    @Test
    void arrays_areReadWithOneDimension() {
        assertThat(PostgresColumnTypes.of("integer[]", null)).isEqualTo(Types.array(Types.INTEGER));
        assertThat(PostgresColumnTypes.of("character varying(5)[]", "C")).isEqualTo(Types.array(Types.varchar(5)));
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
                "'",
                "''",
                "E'\\'",
                "::text",
                "::",
                "$$",
                "$a$",
                "/*",
                "--",
                "\n",
                "now()",
                "CURRENT_TIMESTAMP",
                "nextval('a')",
                ",",
                "((a),"
            })
    void defaultsAndPartsOfIndexes_areRead_inASecond(String piece) {
        ColumnDefinition<?> moment = column("c", Types.TIMESTAMP);
        for (String text : new String[] {"(" + million(piece) + ")", "'" + million(piece)}) {
            assertQuick(piece, () -> assertThat(schema.isNow(moment, text)).isFalse());
        }
    }
}
