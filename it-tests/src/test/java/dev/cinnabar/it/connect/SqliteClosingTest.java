package dev.cinnabar.it.connect;

import dev.cinnabar.testkit.server.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SqliteClosingTest extends ClosingContract {
    SqliteClosingTest() {
        super(Databases.sqlite());
    }

    @Override
    String slow() {
        return "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 10000000000) SELECT count(*) FROM n";
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
