package dev.cinnabar.it.ext.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Migrations on PostgreSQL. */
class PostgresMigrationTest extends MigrationContract {
    @Override
    DatabaseServer server() {
        return Databases.postgres();
    }

    @Test
    @Tag("AL-VERSION-03")
    void tableOfVersions_standsInTheSchemaThatIsAskedFor() {
        engine.executeRaw("CREATE SCHEMA audit");
        Migrations migrations =
                migrations(TestScripts.table("one")).with(options -> options.withVersions(new TableName("audit", "v")));

        migrations.upgrade("head");

        assertThat(engine.inspector().tableNames("audit")).containsExactlyInAnyOrder("v", "v_log");
        assertThat(engine.inspector().tableNames()).containsExactly("one");
        assertThat(migrations.current()).containsExactly("one");
        assertThat(migrations.upgradeSql("base", "head")).contains("\"audit\".\"v\"");
    }
}
