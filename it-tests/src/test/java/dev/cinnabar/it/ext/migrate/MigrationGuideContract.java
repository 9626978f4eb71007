package dev.cinnabar.it.ext.migrate;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.ext.migrate.guide.R20260212_create_users_and_posts_tables;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.Operations;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.DropColumn;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import dev.cinnabar.type.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/guide/migrations.md says is so. */
abstract class MigrationGuideContract {
    private TestDatabase database;
    Engine engine;

    abstract DatabaseServer server();

    @BeforeEach
    void make() {
        database = server().fresh("migration_guide");
        engine = Engine.create(database.url());
    }

    @AfterEach
    void drop() throws SQLException {
        engine.close();
        database.close();
    }

    @Test
    void atStart_bringsTheDatabaseToTheHeadOnce() {
        var taken = MigrationGuide.atStart(engine);

        assertThat(taken)
                .singleElement()
                .satisfies(applied -> assertThat(applied.script().origin())
                        .contains(R20260212_create_users_and_posts_tables.class.getName()));
        assertThat(Inspector.of(engine).tableNames()).contains("users", "posts");
        assertThat(MigrationGuide.atStart(engine)).isEmpty();
        assertThat(Migrations.of(engine).current()).containsExactly("a1b2c3d4e5f6");
    }

    @Test
    void downgrade_takesItBack() {
        Migrations migrations = MigrationGuide.careful(engine).with(options -> options.withDestructive(true));
        migrations.upgrade("head");

        migrations.downgrade("base");

        assertThat(Inspector.of(engine).tableNames()).doesNotContain("users", "posts");
        assertThat(migrations.current()).isEmpty();
    }

    @Test
    void tenants_areMigrated_andThoseThatFailAreNamed() {
        List<String> failed = MigrationGuide.tenants(
                List.of("lost", "here"),
                name -> Engine.create(name.equals("lost") ? "nothing:///here" : database.url()));

        assertThat(failed).containsExactly("lost");
        assertThat(Migrations.of(engine).isAtHeads()).isTrue();
    }

    @Test
    void neededSteps_areTakenOnce_andNoColumnIsDropped() {
        MigrationGuide.atStart(engine);
        TableDefinition posts = engine.inspector().table("posts");
        List<SchemaOperation> steps = Operations.said(engine.dialect(), MigrationGuide::needed).stream()
                .map(step -> ((Step.Schema) step).operation())
                .toList();

        engine.apply(steps);
        engine.apply(steps);

        assertThat(engine.inspector().hasTable("tags")).isTrue();
        assertThat(engine.inspector().hasIndex(TableName.of("posts"), "ix_posts_title"))
                .isFalse();
        assertThat(engine.inspector().table("posts").findColumn("note")).isPresent();
        assertThat(MigrationGuide.withoutDrops(engine, MetaData.of(posts)).operations())
                .isNotEmpty()
                .noneMatch(DropColumn.class::isInstance);
    }

    @Test
    void files_standInTheSameGraph(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("R20260301_add_tags.sql"), """
            -- revision: b2c3d4e5f6a1
            -- down: a1b2c3d4e5f6
            -- message: add tags

            -- upgrade
            CREATE TABLE tags (id BIGINT PRIMARY KEY, name VARCHAR(50) NOT NULL);
            INSERT INTO tags (id, name) VALUES (1, 'semi;colon');

            -- downgrade
            DROP TABLE tags;
            """);
        Migrations migrations = MigrationGuide.withFiles(engine, folder);

        assertThat(migrations.upgrade("head")).hasSize(2);

        var name = column("name", Types.varchar(50));
        var tags = Sql.table("tags", name);
        assertThat(engine.<String, RuntimeException>read(connection -> connection
                        .execute(Sql.select(tags.column(name)).from(tags))
                        .one()))
                .isEqualTo("semi;colon");
        assertThat(migrations.current()).containsExactly("b2c3d4e5f6a1");
        migrations.downgrade("-1");
        assertThat(Inspector.of(engine).hasTable("tags")).isFalse();
    }
}
