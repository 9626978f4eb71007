package dev.cinnabar.it.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ConnectException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.Retry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConnectingTest {
    @TempDir
    Path folder;

    @Test
    void fileInAFolderThatIsNotThere_cannotBeOpened() {
        DatabaseException thrown = refused(folder.resolve("nowhere").resolve("x.db"));

        assertThat(thrown).isInstanceOf(ConnectException.class);
        assertThat(thrown.code()).isEqualTo(ErrorCode.CONNECT_FAILED);
        assertThat(thrown.retry()).isEqualTo(Retry.NO);
    }

    @Test
    void fileThatIsNoDatabase_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("x.db"), "a letter, and no database at all. ".repeat(100));

        assertThat(refused(file)).hasMessageContaining("not a database");
    }

    private static DatabaseException refused(Path file) {
        return catchThrowableOfType(DatabaseException.class, () -> {
            try (Engine engine = Engine.create("sqlite:///" + file)) {
                engine.read(connection ->
                        connection.queryRaw("select 1 from sqlite_master").all());
            }
        });
    }
}
