package dev.cinnabar.it.ext.cli;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void makeDatabase() {
        try (Engine engine = Engine.create("sqlite:///" + folder.resolve("app.db"))) {
            MetaData.of(TableDefinition.of("known", column("id", Types.INTEGER)))
                    .createAll(engine);
        }
    }

    private void configure(String... lines) throws IOException {
        Files.writeString(folder.resolve("cinnabar.toml"), String.join("\n", lines));
    }

    @Test
    void fileOfAFolderAbove_isFound_andPathsBeginThere() throws IOException {
        configure("url = 'sqlite:///app.db'");
        Path below = Files.createDirectories(folder.resolve("src/main"));

        var said = Typed.in(below).run("inspect");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("known");
        assertThat(below.resolve("app.db")).doesNotExist();
    }

    @Test
    void namedFile_isRead() throws IOException {
        Files.writeString(folder.resolve("other.toml"), "url = 'sqlite:///app.db'");

        assertThat(Typed.in(folder).run("inspect", "--config", "other.toml").out())
                .contains("known");
        assertThat(Typed.in(folder).run("inspect", "--config", "nowhere.toml"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("nowhere.toml cannot be read", "hint: "));
    }

    @Test
    void unknownKey_isRefusedWithLineAndNearNames() throws IOException {
        configure("url = 'sqlite:///app.db'", "", "modles = 'class-path'");

        var said = Typed.in(folder).run("inspect");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualToNormalizingNewlines("""
            cinnabar.toml:3: there is no key `modles`.
            hint: write one of: models
            see: docs/errors.md#c1009
            """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url = 5 | cinnabar.toml:1: `url` is a number. | url = \"…\"",
                "url = ['a'] | cinnabar.toml:1: `url` is a list. | give it a text",
                "class-path = true | cinnabar.toml:1: `class-path` is a truth value. | class-path = [\"…\", \"…\"]",
                "schemas = [1, 2] | cinnabar.toml:1: `schemas` is a list of other things than texts. | schemas = ",
                "databases = 'x' | cinnabar.toml:1: `databases` is no section. | [databases.NAME]",
                "[databases]\\nx = 1 | cinnabar.toml:2: `x` is no section. | [databases.x]",
                "[databases.x]\\nulr = '' | cinnabar.toml:2: there is no key `ulr`. | url",
                "url = | cinnabar.toml:1: | mend that line"
            })
    void wrongLine_isToldByItsPlace(String text, String problem, String hint) throws IOException {
        configure(text.replace("\\n", "\n"));

        var said = Typed.in(folder).run("inspect");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err().lines().toList().get(0)).startsWith(problem);
        assertThat(said.err().lines().toList().get(1)).startsWith("hint: ").contains(hint);
    }

    @Test
    void sections_areChosenByName_andInherit() throws IOException {
        configure(
                "exclude = ['known']",
                "[databases.one]",
                "url = 'sqlite:///app.db'",
                "[databases.two]",
                "url = 'sqlite:///app.db'",
                "exclude = []");

        assertThat(Typed.in(folder).run("inspect", "--name", "one").out()).doesNotContain("known");
        assertThat(Typed.in(folder).run("inspect", "-n", "two").out()).contains("known");
        assertThat(Typed.in(folder).run("inspect", "-n", "tow").err())
                .contains("has no section [databases.tow]", "name one of: two");
        assertThat(Typed.in(folder).run("inspect").err())
                .contains("several databases, and none is meant", "--name one or --name two");
    }

    @Test
    void variables_comeFromTheEnvironment_andFromArguments() throws IOException {
        configure("url = 'sqlite:///${DATABASE}.db'", "exclude = ['$${HOME}']");

        assertThat(Typed.in(folder).with("DATABASE", "app").run("inspect").out())
                .contains("known");
        assertThat(Typed.in(folder)
                        .with("DATABASE", "other")
                        .run("inspect", "-x", "DATABASE=app")
                        .out())
                .contains("known");
        assertThat(Typed.in(folder).run("inspect"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err())
                        .contains("cinnabar.toml:1: the environment has no variable DATABASE.", "set it"));
    }

    @Test
    void noDatabase_isRefusedWithTheCure() {
        var said = Typed.in(folder).run("inspect");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("No database is said.", "--url", "cinnabar init");
    }
}
