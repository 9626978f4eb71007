package dev.cinnabar.dialect.mysql;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.type.Types;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a catalogue, a million characters long and of the worst kind. */
class LongCatalogueTest {
    private static final int MILLION = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private final MysqlDialect dialect = new MysqlDialect(MysqlDialect.NEWEST, MysqlModes.PLAIN);
    private final MysqlColumnTypes types = new MysqlColumnTypes(dialect);

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
        for (String told :
                new String[] {of(piece), "int" + of(piece), "enum('" + of(piece) + "')", "set('" + of(piece)}) {
            assertQuick(() -> {
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
        for (String text : new String[] {"(" + of(piece) + ")", "'" + of(piece)}) {
            assertQuick(() -> {
                assertThat(dialect.schema().isNow(moment, MysqlKeys.unescaped(text)))
                        .isFalse();
                assertThat(MysqlText.literal(text)).isNotEmpty();
            });
        }
    }
}
