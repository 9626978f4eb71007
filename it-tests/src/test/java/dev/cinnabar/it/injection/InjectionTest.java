package dev.cinnabar.it.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.injection.Door.Treatment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every payload at every door: the statement says the same as with a harmless word, or is refused. What is compared is the SQL
 * without what stands in quotes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InjectionTest {
    private static final String HARMLESS = "plain";

    private final String dialect;
    private final Engine engine;

    InjectionTest(String dialect) {
        this.dialect = dialect;
        this.engine = Engine.offline(dialect, sql -> {});
    }

    static List<Door> doors() {
        return Doors.all();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void payload_staysWhereItWasPut_orIsRefused(Door door) {
        String harmless = sql(door, HARMLESS);

        assertThat(Payloads.all()).hasSizeGreaterThan(400);
        for (String payload : Payloads.all()) {
            String hostile = sql(door, payload);
            if (harmless == null || hostile == null) {
                assertThat(door.treatment())
                        .as("refused: %s at %s", payload, door)
                        .isNotEqualTo(Treatment.VALUE);
            } else {
                assertStays(door, payload, harmless, hostile);
            }
        }
    }

    /** Null where the door refuses the text, or the database has nothing for the door. */
    private @Nullable String sql(Door door, String text) {
        try {
            return door.use().apply(engine, text);
        } catch (UsageException refused) {
            return null;
        }
    }

    private void assertStays(Door door, String payload, String harmless, String hostile) {
        Skeleton expected = Skeleton.of(dialect, harmless);
        Skeleton actual = Skeleton.of(dialect, hostile);

        switch (door.treatment()) {
            case VALUE -> assertThat(hostile).as(payload).isEqualTo(harmless);
            case NAME, TEXT -> {
                assertThat(actual.text()).as(payload).isEqualTo(expected.text());
                assertThat(actual.quoted().contains(payload))
                        .as("%s in %s", payload, hostile)
                        .isEqualTo(expected.quoted().contains(HARMLESS));
            }
            case WORD ->
                assertThat(payload).as("let through at %s", door).doesNotContainPattern("[;'#\\n\\x00]|--|/\\*");
        }
    }
}
