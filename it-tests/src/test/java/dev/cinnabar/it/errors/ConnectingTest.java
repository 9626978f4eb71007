package dev.cinnabar.it.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.Retry;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that cannot be used is told by its cause, and the password by nobody. */
abstract class ConnectingTest {
    private static final String PASSWORD = "c4nary-password";

    private final FreshDatabase database;

    ConnectingTest(FreshDatabase database) {
        this.database = database;
    }

    @Test
    void wrongLogin_isRefused_withoutThePassword() {
        DatabaseUrl url = url().withUser("nobody_here", PASSWORD);

        ConnectException thrown = refused(url);

        assertThat(thrown.code()).as(thrown.getMessage()).isEqualTo(ErrorCode.LOGIN_REFUSED);
        assertThat(thrown.retry()).isEqualTo(Retry.NO);
        assertThat(thrown).hasMessageContaining("see: docs/errors.md#c3051");
        assertThat(Thrown.printed(thrown)).doesNotContain(PASSWORD);
    }

    @Test
    void serverThatIsNotThere_isAConnectException_thatMayBeRetried() {
        ConnectException thrown = refused(url().withHost("127.0.0.1", 1));

        assertThat(thrown.code()).isEqualTo(ErrorCode.CONNECT_FAILED);
        assertThat(thrown.retry()).isEqualTo(Retry.SAFE);
    }

    @Test
    void hostThatIsNotThere_isNamed() {
        ConnectException thrown = refused(url().withHost("nohost.invalid", 1));

        assertThat(thrown.code()).isEqualTo(ErrorCode.CONNECT_FAILED);
        assertThat(thrown).hasMessageContaining("nohost.invalid");
    }

    @Test
    void databaseThatIsNotThere_isNamed() {
        ConnectException thrown = refused(url().withDatabase("nowhere_at_all"));

        assertThat(thrown.code()).isEqualTo(ErrorCode.NO_SUCH_DATABASE);
        assertThat(thrown).hasMessageContaining("nowhere_at_all");
    }

    @Test
    void unknownProperty_isRefusedBeforeTheDriverSeesIt() {
        DatabaseUrl url = url().withProperty("autoDeserialize", "true");

        UsageException thrown = catchThrowableOfType(
                UsageException.class, () -> Engine.create(url.render()).connect());

        assertThat(thrown.code()).isEqualTo(ErrorCode.UNSAFE_PROPERTY);
        assertThat(thrown).hasMessageContaining("autoDeserialize");
    }

    private DatabaseUrl url() {
        return DatabaseUrl.parse(database.url());
    }

    private static ConnectException refused(DatabaseUrl url) {
        try (Engine engine = Engine.builder(url)
                .connectTimeout(Duration.ofSeconds(15))
                .poolTimeout(Duration.ofSeconds(15))
                .build()) {
            return catchThrowableOfType(
                    ConnectException.class, () -> engine.connect().close());
        }
    }
}
