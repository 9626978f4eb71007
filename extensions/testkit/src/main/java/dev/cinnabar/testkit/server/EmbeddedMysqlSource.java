package dev.cinnabar.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A MySQL that a jar brings along. */
final class EmbeddedMysqlSource implements ServerSource {
    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public ServerAddress start() throws ServerUnavailableException {
        try {
            return MysqlProcess.start(MysqlFiles.unpacked());
        } catch (IOException | UncheckedIOException e) {
            throw new ServerUnavailableException(
                    "did not start (" + e.getMessage() + "); set CINNABAR_TEST_MYSQL_URL to a server that runs", e);
        }
    }
}
