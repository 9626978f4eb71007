package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.step;
import static dev.cinnabar.it.ext.migrate.TestScripts.steps;
import static dev.cinnabar.it.ext.migrate.TestScripts.table;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.schema.SchemaOperation.AddColumn;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lock of migrations on MySQL, and statements that are sent again outside of a transaction. */
class MysqlLockTest extends ServerLockContract {
    @Override
    DatabaseServer server() {
        return Databases.mysql();
    }

    @Override
    String user() {
        return "connection ";
    }

    @Test
    void secondStatementOfAStep_isSentAgain_itAlone() {
        Script indexed = script(
                "indexed",
                "one",
                steps(step(new AddColumn(
                        TableName.of("one"), column("nick", varchar(20)).index()))),
                List.of());
        try (Connection reader = engine.connect()) {
            Heard heard = new Heard() {
                @Override
                public void statement(Script script, int number, int of, String sql) {
                    if (number == 2 && !reader.isInTransaction()) {
                        reader.begin();
                        assertThat(reader.queryRaw("SELECT * FROM one").all()).isEmpty();
                    }
                    super.statement(script, number, of, sql);
                }

                @Override
                public void retried(Script script, String sql, int tries) {
                    super.retried(script, sql, tries);
                    reader.rollback();
                    reader.begin();
                }
            };
            Migrations migrations = migrations(table("one"), indexed)
                    .with(options ->
                            options.withLockWait(Duration.ofMillis(100)).withProgress(heard));

            migrations.upgrade("head");

            assertThat(heard.lines)
                    .endsWith(
                            "began indexed up",
                            "indexed 1/2 ALTER",
                            "indexed 2/2 CREATE",
                            "retried indexed",
                            "indexed 2/2 CREATE",
                            "applied indexed up");
            assertThat(log("state")).containsEntry("indexed", "applied");
        }
    }
}
