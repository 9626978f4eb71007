package dev.cinnabar.dialect.mysql;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.testkit.size.LongText.million;
import static dev.cinnabar.testkit.size.ProcessorTime.assertQuick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.type.Types;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a catalogue, a million characters long and of the worst kind. */
@Tag("once")
class LongCatalogueTest {
    private final MysqlDialect dialect = new MysqlDialect(MysqlDialect.NEWEST, MysqlModes.PLAIN);
    private final MysqlColumnTypes types = new MysqlColumnTypes(dialect);

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
                "(1,",
                " unsigned",
                " zerofill",
                "'",
                "''",
                "','",
                "')",
                "\n",
                "collate",
                "collate`",
                "charactersetutf8mb4",
                "double",
                "é"
            })
    void types_areReadAndCompared_inASecond(String piece) {
        ColumnDefinition<?> plain = column("c", Types.BINARY);
        for (String told : new String[] {
            million(piece), "int" + million(piece), "enum('" + million(piece) + "')", "set('" + million(piece)
        }) {
            assertQuick(piece, () -> {
                ColumnDefinition<?> read = column("c", types.of(told, null));
                assertThat(dialect.schema().isSameType(plain, read)).isFalse();
            });
        }
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
                "\\",
                "\\'",
                "_utf8mb4\\'a\\'",
                "`",
                "\"",
                "#",
                "-- ",
                "/*!",
                "\n",
                "now(6)",
                "CURRENT_TIMESTAMP",
                ",",
                "((a),"
            })
    void defaultsAndPartsOfIndexes_areRead_inASecond(String piece) {
        ColumnDefinition<?> moment = column("c", Types.TIMESTAMP);
        for (String text : new String[] {"(" + million(piece) + ")", "'" + million(piece)}) {
            assertQuick(piece, () -> {
                assertThat(dialect.schema().isNow(moment, MysqlKeys.unescaped(text)))
                        .isFalse();
                assertThat(MysqlText.literal(text)).isNotEmpty();
            });
        }
    }
}
