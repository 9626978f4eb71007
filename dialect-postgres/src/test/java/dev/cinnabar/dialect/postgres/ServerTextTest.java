package dev.cinnabar.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts were taken from PostgreSQL 18. */
class ServerTextTest {
    private static final long SEED = 20_260_702;
    private static final String MARKS = "ab\"\\',{}()[] \n=>NULL€😀";

    private final PostgresTypes types = new PostgresTypes(new Postgres(), PostgresTypes.IDENTIFIERS);

    record Postgres() implements DialectInfo {
        @Override
        public String name() {
            return "postgresql";
        }

        @Override
        public String version() {
            return "";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00:00:00, PT0S",
        "-00:00:00.000001, PT-0.000001S",
        "400 days 03:00:00, PT9603H",
        "-3 days, PT-72H",
        "1 day -00:00:01, PT23H59M59S",
        "-1 days +02:03:00, PT-21H-57M",
        "P1DT2H3.5S, PT26H3.5S"
    })
    void interval_isReadInBothStyles(String text, Duration span) {
        assertThat(IntervalText.parse(text)).isEqualTo(span);
    }

    @ParameterizedTest
    @CsvSource({"1 mon", "2 years 3 mons", "-1 years", "1-2 3 4:05:06", "@ 1 min"})
    void interval_isRefused_whenItHasNoLengthOrAnotherStyle(String text) {
        assertThatThrownBy(() -> IntervalText.parse(text)).isInstanceOf(UsageException.class);
    }

    @Test
    void moment_isRead_fromAnyZone() {
        assertThat(PostgresText.parseInstant("2024-07-01 02:00:00.5+02"))
                .isEqualTo(Instant.parse("2024-07-01T00:00:00.5Z"));
        assertThat(PostgresText.parseInstant("0001-12-31 19:03:58-04:56:02 BC"))
                .isEqualTo(Instant.parse("0001-01-01T00:00:00Z"));
        assertThat(PostgresText.parseDateTime("1582-10-10 01:02:03"))
                .isEqualTo(LocalDateTime.of(1582, 10, 10, 1, 2, 3));
        assertThat(PostgresText.parseTimeWithZone("12:00:00-15:59:59"))
                .isEqualTo(OffsetTime.parse("12:00:00-15:59:59"));
    }

    @Test
    void array_isRead_asTheServerWritesIt() {
        TypeAdapter<List<String>> texts = types.adapter(Types.array(Types.TEXT));

        assertThat(texts.fromText("{a,NULL,\"NULL\",\"\",\"b\\\"c\\\\d\",\"e,f\"}"))
                .isEqualTo(Arrays.asList("a", null, "NULL", "", "b\"c\\d", "e,f"));
        assertThat(texts.fromText("[0:1]={a,b}")).containsExactly("a", "b");
        assertThat(texts.fromText("{}")).isEmpty();
    }

    @Test
    void array_comesBack_whateverItsTextsAre() {
        TypeAdapter<List<String>> texts = types.adapter(Types.array(Types.TEXT));
        Random random = new Random(SEED);

        for (int run = 0; run < 1_000; run++) {
            List<String> values =
                    Stream.generate(() -> text(random)).limit(random.nextInt(5)).toList();

            assertThat(texts.fromText(texts.toText(values)))
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(values);
        }
    }

    @Test
    void nestedArray_isRead_levelByLevel() {
        TypeAdapter<List<List<String>>> nested = types.adapter(Types.array(Types.array(Types.TEXT)));
        List<List<String>> values = List.of(List.of("}", "{"), List.of("\"", "a"));

        assertThat(nested.fromText(nested.toText(values))).isEqualTo(values);
    }

    @Test
    void hstore_comesBack_whateverItsTextsAre() {
        Random random = new Random(SEED);

        for (int run = 0; run < 1_000; run++) {
            Map<String, String> map = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                map.put(text(random), random.nextInt(5) == 0 ? null : text(random));
            }

            assertThat(HstoreText.parse(HstoreText.format(map)))
                    .as("seed %d, run %d", SEED, run)
                    .isEqualTo(map);
        }
    }

    @Test
    void range_isRead_asTheServerWritesIt() {
        RangeText<String> texts = new RangeText<>(types.adapter(Types.TEXT));

        assertThat(texts.parse("[a,b)")).isEqualTo(Range.closedOpen("a", "b"));
        assertThat(texts.parse("(,)")).isEqualTo(Range.all());
        assertThat(texts.parse("empty")).isEqualTo(Range.empty());
        assertThat(texts.parse("[\"a,\"\"\\\\]\",\"\")")).isEqualTo(Range.closedOpen("a,\"\\]", ""));
        assertThat(texts.parseAll("{[a,b),(c,]}"))
                .containsExactly(Range.closedOpen("a", "b"), new Range<>("c", null, false, false, false));
    }

    private static String text(Random random) {
        int[] points = MARKS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
