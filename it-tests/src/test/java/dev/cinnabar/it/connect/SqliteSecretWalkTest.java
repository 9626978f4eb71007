package dev.cinnabar.it.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.error.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite has no passwords; one that is given all the same is not shown. */
class SqliteSecretWalkTest {
    private final String core = "canary" + (100_000_000 + new Random().nextInt(900_000_000));
    private final String password = "P@" + core + "/X:Y?Z&W#%+ =";

    @Test
    @Tag("SEC-16")
    void password_isWrittenNowhere_whereThereIsNoneToGive() {
        SecretAddress at = new SecretAddress("sqlite", "host", "1", "file.db", "", "walker", password);
        List<SecretWay> ways = new ArrayList<>(SecretWay.all("xerial"));
        ways.addAll(SecretWay.mistaken());
        try (SecretWatch watch = new SecretWatch(core, password)) {
            for (SecretWay way : ways) {
                boolean isFile = way.name().equals("the form of another database");
                assertThat(refuses(way, at, watch)).as(way.name()).isEqualTo(!isFile);
                watch.assertClean(way.name());
            }
            watch.lookAtFiles();
            watch.assertClean("files");
        }
    }

    private static boolean refuses(SecretWay way, SecretAddress at, SecretWatch watch) {
        try {
            EngineBuilder builder = way.door().apply(at);
            watch.saw(builder.options().toString());
            try (Engine engine = builder.build()) {
                watch.saw(engine.toString());
            }
            return false;
        } catch (RuntimeException refused) {
            watch.saw(refused);
            return true;
        }
    }

    /** Its driver would write it to its log. */
    @Test
    @Tag("SEC-16")
    void password_isRefused_asAProperty() {
        EngineBuilder builder = Engine.builder("sqlite:///:memory:").unsafeProperty("password", password);

        assertThatThrownBy(builder::build)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("SQLite has no passwords")
                .hasMessageNotContaining(core);
    }

    @Test
    @Tag("SEC-16")
    void token_isWrittenNowhere_whereADriverTakesIt(@TempDir Path folder) {
        try (SecretWatch watch = new SecretWatch(core, password)) {
            EngineBuilder builder = Engine.builder("sqlite:///" + folder.resolve("a.db"))
                    .unsafeProperty("x-token", password)
                    .echo(true)
                    .showValues(true);
            watch.saw(builder.options().toString());
            try (Engine engine = builder.build();
                    Connection connection = engine.connect()) {
                watch.follow(engine);
                watch.saw(engine + " " + connection);
                watch.saw(connection.queryRaw("select ?", 1).all().toString());
                watch.lookAtBeans();
                watch.lookAtThreads();
                watch.assertClean("a token");
            } catch (RuntimeException failure) {
                watch.saw(failure);
                watch.assertClean("a token, refused");
                throw failure;
            }
        }
    }
}
