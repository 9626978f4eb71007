package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.testkit.server.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SqliteClosingTest extends ClosingContract {
    SqliteClosingTest() {
        super(Databases.sqlite());
    }

    @Override
    String slow() {
        return "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10000000000) SELECT count(*) FROM n";
    }

    @Test
    void beginThatFails_whileItsEngineIsClosed_tellsBoth() throws Exception {
        Throwable[] met = new Throwable[1];
        try (Engine other = builder().build();
                Connection writing = other.connect()) {
            writing.begin();
            writing.execute(insert(PEOPLE).set(ID, 1).set(NAME, "ada"));
            Engine engine = builder().build();
            Thread waiting = new Thread(() -> {
                try (Connection connection = engine.connect()) {
                    met[0] = catchThrowable(connection::begin);
                }
            });
            waiting.start();
            Thread.sleep(500);
            engine.close();
            waiting.join();
        }

        assertThat(met[0])
                .isInstanceOfSatisfying(
                        UsageException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.CLOSED_ENGINE));
        assertThat(met[0].getSuppressed()).hasAtLeastOneElementOfType(DatabaseException.class);
    }

    /** Open files of this process that belong to the database. */
    @Override
    long remains() throws IOException {
        String file =
                database().jdbcUrl().replaceFirst("^jdbc:sqlite:(file:)?", "").replaceFirst("\\?.*", "");
        String name = Path.of(file).getFileName().toString();
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(link -> target(link).contains(name)).count();
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
