package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several programs that migrate one SQLite file, and one that migrates many. */
class SqliteConcurrentMigrationTest extends ConcurrentMigrationContract {
    private static final int DATABASES = 16;

    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    @Tag("MIG-10")
    void threads_migrateADatabaseEach() throws Exception {
        List<TestDatabase> databases = IntStream.range(0, DATABASES)
                .mapToObj(number -> server().fresh("many"))
                .toList();
        Script first = table("first");

        List<List<String>> stand = together(DATABASES, number -> () -> {
            Script own = table("own_" + number, "first");
            try (Engine engine = Engine.create(databases.get(number).url())) {
                Migrations migrations = Migrations.of(engine, () -> List.of(first, own));
                migrations.upgrade("head");
                assertThat(migrations.current()).containsExactly("own_" + number);
                return engine.inspector().tableNames();
            }
        });

        for (int number = 0; number < DATABASES; number++) {
            assertThat(stand.get(number))
                    .containsExactlyInAnyOrder("cinnabar_version", "cinnabar_version_log", "first", "own_" + number);
        }
        databases.forEach(TestDatabase::close);
    }
}
