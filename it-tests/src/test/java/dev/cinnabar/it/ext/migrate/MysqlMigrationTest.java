package dev.cinnabar.it.ext.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Migrations on MySQL. */
class MysqlMigrationTest extends MigrationContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Test
    @Tag("AL-VERSION-03")
    void tableOfVersions_standsInTheDatabaseThatIsAskedFor() {
        try (TestDatabase other = server().fresh("audit");
                Engine elsewhere = Engine.create(other.url())) {
            String schema = elsewhere.inspector().defaultSchema();
            Migrations migrations = migrations(TestScripts.table("one"))
                    .with(options -> options.withVersions(new TableName(schema, "v")));

            migrations.upgrade("head");

            assertThat(elsewhere.inspector().tableNames()).containsExactlyInAnyOrder("v", "v_log");
            assertThat(engine.inspector().tableNames()).containsExactly("one");
            assertThat(migrations.current()).containsExactly("one");
        }
    }
}
