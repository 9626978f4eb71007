package dev.cinnabar.it.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL with a mistake is refused before anything is opened. */
class BadUrlTest {
    @ParameterizedTest
    @ValueSource(strings = {"postgresq://h/d", "oracle://h/d", "jdbc:oracle:thin:@h:1521/d", "sqllite:///x.db"})
    void unknownScheme_isNamed_withThoseThatAreKnown(String url) {
        UsageException thrown = refused(url);

        assertThat(thrown.code()).isEqualTo(ErrorCode.UNKNOWN_SCHEME);
        assertThat(thrown.getMessage())
                .contains("postgresql", "mysql", "sqlite")
                .contains("see: docs/errors.md#c1001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "postgresql",
                "postgresql:/h/d",
                "postgresql://h:port/d",
                "postgresql://h:99999/d",
                "postgresql://h/d?x",
                "postgresql://h/%zz",
                "://h/d"
            })
    void urlThatCannotBeRead_isRefused(String url) {
        assertThat(refused(url).code()).isEqualTo(ErrorCode.BAD_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:c4nary@h:port/d",
                "postgresq://u:c4nary@h/d",
                "jdbc:postgresql://h:99999/d?user=u&password=c4nary",
                "mysql://u:c4n\nary@h/d"
            })
    void password_isInNoMessage_whenTheUrlIsRefused(String url) {
        CinnabarException thrown = catchThrowableOfType(CinnabarException.class, () -> Engine.create(url));

        assertThat(Thrown.printed(thrown)).doesNotContain("c4n");
    }

    @ParameterizedTest
    @CsvSource({"postgresql+nodriver://h/d, nodriver", "mysql+nodriver://h/d, nodriver"})
    void unknownDriver_isNamed(String url, String driver) {
        assertThat(refused(url)).hasMessageContaining(driver);
    }

    @Test
    void message_hasThreeLines() {
        assertThat(refused("postgresq://h/d").getMessage().lines()).hasSize(3);
    }

    private static UsageException refused(String url) {
        return catchThrowableOfType(UsageException.class, () -> {
            try (Engine engine = Engine.create(url)) {
                engine.connect().close();
            }
        });
    }
}
