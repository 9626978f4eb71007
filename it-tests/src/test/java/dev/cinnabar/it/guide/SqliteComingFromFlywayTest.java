package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.cli.Main;
import dev.cinnabar.cli.terminal.Prompt;
import dev.cinnabar.cli.terminal.Surroundings;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.script.SqlFolder;
import dev.cinnabar.schema.Inspector;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs our lines of the page for those who know Flyway, and types its commands one after the other. */
class SqliteComingFromFlywayTest {
    @TempDir
    Path folder;

    private Path changes;

    @BeforeEach
    void write() throws IOException {
        changes = Files.createDirectory(folder.resolve("changes"));
        Files.writeString(changes.resolve("create_users.sql"), ComingFromFlyway.FIRST);
        Files.writeString(changes.resolve("add_tags.sql"), ComingFromFlyway.SECOND);
    }

    private Engine engine() {
        return Engine.create("sqlite:///" + folder.resolve("shop.db"));
    }

    /** What a command says where it fails; else nothing. */
    private String failure(List<String> words) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        Surroundings around = new Surroundings(
                new BufferedReader(new StringReader("")), out, out, Map.of(), folder, false, Prompt.NOBODY);
        int code = Main.run(around, words.toArray(String[]::new));
        return code == 0 ? "" : words + " ends with " + code + ": " + said;
    }

    @Test
    void commands_workInTheOrderOfThePage() throws IOException {
        Files.writeString(folder.resolve("cinnabar.toml"), """
            url = "sqlite:///shop.db"
            scripts = "changes"
            """);

        List<List<String>> commands = SideBySide.of("flyway").commands();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(10);
        assertThat(commands).map(this::failure).containsOnly("");
        assertThat(changes.toFile().list()).hasSize(3);
    }

    @Test
    void program_goesThereAndBack() {
        List<String> heard = new ArrayList<>();
        try (Engine engine = engine()) {
            Migrations migrations = Migrations.of(engine, SqlFolder.of(changes));
            assertThat(ComingFromFlyway.pending(migrations))
                    .extracting(Script::id)
                    .containsExactly("a1b2c3d4e5f6", "b2c3d4e5f6a1");
            ComingFromFlyway.target(ComingFromFlyway.heard(migrations, heard::add));

            assertThat(heard).containsExactly("create users", "add tags");
            assertThat(ComingFromFlyway.validated(migrations)).isTrue();
            assertThat(ComingFromFlyway.undo(migrations)).hasSize(1);
            assertThat(ComingFromFlyway.current(migrations)).containsExactly("a1b2c3d4e5f6");
            assertThat(ComingFromFlyway.migrate(engine, changes)).hasSize(1);
            ComingFromFlyway.baseline(migrations);
            assertThat(ComingFromFlyway.validated(migrations)).isFalse();
        }
    }

    @Test
    void options_sayTheRest() {
        try (Engine engine = engine()) {
            Migrations migrations = Migrations.of(engine, SqlFolder.of(changes));

            ComingFromFlyway.careful(
                            ComingFromFlyway.patient(ComingFromFlyway.grouped(ComingFromFlyway.table(migrations))))
                    .upgrade("head");

            assertThat(Inspector.of(engine).tableNames()).contains("schema_versions", "users", "tags");
            assertThat(ComingFromFlyway.written(migrations)).contains("CREATE TABLE users", "CREATE TABLE tags");
        }
    }

    @Test
    void revisionsOfTheClassPath_areFound() {
        try (Engine engine = engine()) {
            assertThat(ComingFromFlyway.fromClassPath(engine)).isNotEmpty();
        }
    }
}
