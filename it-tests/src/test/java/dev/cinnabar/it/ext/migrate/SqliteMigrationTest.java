package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.it.ext.migrate.TestScripts.definition;
import static dev.cinnabar.it.ext.migrate.TestScripts.script;
import static dev.cinnabar.it.ext.migrate.TestScripts.sql;
import static dev.cinnabar.it.ext.migrate.TestScripts.step;
import static dev.cinnabar.it.ext.migrate.TestScripts.steps;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.TEXT;
import static dev.cinnabar.type.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.schema.SchemaOperation.AddConstraint;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.UniqueConstraint;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Migrations on SQLite, which makes tables anew where ALTER TABLE has no words. */
class SqliteMigrationTest extends MigrationContract {
    private static final TableName OWNERS = TableName.of("owners");
    private static final Script FIRST = script(
            "first",
            steps(
                    step(new CreateTable(definition("owners"))),
                    sql("CREATE TABLE pets (owner REFERENCES owners (id) ON DELETE CASCADE)"),
                    sql("INSERT INTO owners VALUES (1, 'ada')"),
                    sql("INSERT INTO pets VALUES (1)")),
            List.of());
    private static final Script SECOND = script(
            "second",
            "first",
            steps(
                    step(new AlterColumn(
                            OWNERS,
                            column("name", varchar(50)),
                            column("name", TEXT).notNull())),
                    step(new AddConstraint(OWNERS, UniqueConstraint.unique("name"))),
                    sql("INSERT INTO owners VALUES (2, 'bob')")),
            List.of());

    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    void tableThatIsMadeAnew_keepsWhatPointsAtIt_andIsMadeOnce() {
        Heard heard = new Heard();
        Migrations migrations = migrations(FIRST, SECOND)
                .with(options -> options.withDestructive(false).withProgress(heard));

        migrations.upgrade("head");

        assertThat(query("SELECT owner FROM pets")).hasSize(1);
        assertThat(query("SELECT name FROM owners ORDER BY id"))
                .extracting(row -> row.value(0))
                .containsExactly("ada", "bob");
        assertThat(engine.inspector().table("owners").uniques()).hasSize(1);
        assertThat(heard.lines)
                .filteredOn(line -> line.matches("second \\d/3 CREATE"))
                .hasSize(1);
        assertThat(heard.lines).endsWith("second 3/3 INSERT", "applied second up");
    }

    @Test
    void tableThatIsMadeAnew_cannotBeWrittenDown_withoutALookAtIt() {
        Migrations migrations = migrations(FIRST, SECOND);

        UsageException refusal =
                catchThrowableOfType(UsageException.class, () -> migrations.upgradeSql("first", "second"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_OFFLINE);
        assertThat(refusal)
                .hasMessageContainingAll("second.java", "`AlterColumn owners.name` needs a look at the database");
    }
}
