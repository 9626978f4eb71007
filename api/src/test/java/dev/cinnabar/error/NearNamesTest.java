package dev.cinnabar.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {
    private static final List<String> KNOWN = List.of("scripts", "models", "url", "class-path", "rows");

    @ParameterizedTest
    @CsvSource({"script, scripts", "modles, models", "ulr, url", "classpath, class-path", "row, rows"})
    void nameWithAMistake_findsTheOneThatWasMeant(String said, String meant) {
        assertThat(NearNames.of(said, KNOWN)).first().isEqualTo(meant);
    }

    @Test
    void nameThatIsFarFromAll_findsNone_orAll() {
        assertThat(NearNames.of("zebra crossing", KNOWN)).isEmpty();
        assertThat(NearNames.orAll("zebra crossing", KNOWN)).isEqualTo(KNOWN);
    }

    @Test
    void nearNames_areThreeAtMost_theNearestFirst() {
        List<String> many =
                List.of("create_users_by_name", "create_users_2", "create_user", "create_users_by_age", "drop");

        assertThat(NearNames.of("create_users", many))
                .containsExactly("create_user", "create_users_2", "create_users_by_age");
    }

    @Test
    void shortNames_areNear_byOneLetterAlone() {
        assertThat(NearNames.of("r1", List.of("r2", "s2"))).containsExactly("r2");
    }
}
