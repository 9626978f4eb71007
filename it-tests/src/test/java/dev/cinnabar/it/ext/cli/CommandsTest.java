package dev.cinnabar.it.ext.cli;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.type.Types;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all commands have in common: errors, exit codes, colours, JSON. */
class CommandsTest {
    @TempDir
    Path folder;

    @Test
    void withoutACommand_helpIsGiven_andThatIsWrongUsage() {
        var said = Typed.in(folder).run();

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("inspect", "diagram", "Exit codes:");
    }

    @Test
    void help_standsOnStandardOutput() {
        var said = Typed.in(folder).run("help", "inspect");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Usage: cinnabar inspect", "3   the database or the run failed");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void misspeltWords_areToldWithNearOnes() {
        assertThat(Typed.in(folder).run("inspct"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("inspct", "hint: did you mean inspect?"));
        assertThat(Typed.in(folder).run("inspect", "--jsn"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("--jsn", "did you mean --json?"));
    }

    @Test
    void errorOfTheDatabase_hasThreeLinesAndEndsWith3() {
        var said = Typed.in(folder).run("inspect", "sqlite:///nowhere/app.db");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(3);
        assertThat(said.err().lines().toList().get(1)).startsWith("hint: ");
        assertThat(said.err().lines().toList().get(2)).startsWith("see: docs/errors.md#c");
    }

    @Test
    void stacktrace_isShownOnlyWhereItIsAskedFor() {
        assertThat(Typed.in(folder).run("inspect", "nothing://here").err()).doesNotContain("\tat ");
        assertThat(Typed.in(folder)
                        .run("inspect", "nothing://here", "--stacktrace")
                        .err())
                .contains("\tat dev.cinnabar");
    }

    @Test
    void errorAsJson_isOneDocument() throws IOException {
        for (String[] arguments :
                new String[][] {{"inspect", "nothing://here", "--json"}, {"--json", "inspect", "--nothing"}, {"--json"}
                }) {
            var said = Typed.in(folder).run(arguments);

            assertThat(said.code()).isEqualTo(2);
            var error = new ObjectMapper().readTree(said.out()).get("error");
            assertThat(error.get("code").asText()).startsWith("C1");
            assertThat(error.get("hint").asText()).isNotEmpty();
        }
    }

    @Test
    void colours_areThereOnATerminalAlone() {
        assertThat(Typed.in(folder).run("inspect", "nothing://here").err()).doesNotContain("\u001B");
        assertThat(Typed.in(folder)
                        .onTerminal()
                        .run("inspect", "nothing://here")
                        .err())
                .contains("\u001B[31m");
        assertThat(Typed.in(folder)
                        .onTerminal()
                        .run("inspect", "nothing://here", "--no-color")
                        .err())
                .doesNotContain("\u001B");
        assertThat(Typed.in(folder)
                        .onTerminal()
                        .with("NO_COLOR", "1")
                        .run("inspect", "nothing://here")
                        .err())
                .doesNotContain("\u001B");
        assertThat(Typed.in(folder)
                        .onTerminal()
                        .run("diagram", "sqlite:///app.db", "--json")
                        .out())
                .doesNotContain("\u001B");
    }

    @Test
    void verbose_showsStatementsBesideTheAnswer() {
        var said = Typed.in(folder).run("inspect", "sqlite:///app.db", "--verbose");

        assertThat(said.err()).containsIgnoringCase("SELECT");
        assertThat(said.out()).doesNotContainIgnoringCase("SELECT").contains("no tables");
    }

    @Test
    void namesThatAreCommandsOfATerminal_areEscaped() {
        try (Engine engine = Engine.create("sqlite:///" + folder.resolve("app.db"))) {
            MetaData.of(TableDefinition.of("\u001b[31mred", column("id", Types.INTEGER)))
                    .createAll(engine);
        }

        assertThat(Typed.in(folder)
                        .onTerminal()
                        .run("inspect", "sqlite:///app.db", "--no-color")
                        .out())
                .contains("\\u001b[31mred")
                .doesNotContain("\u001B");
        assertThat(Typed.in(folder).run("inspect", "sqlite:///app.db", "--json").out())
                .contains("\\u001b[31mred")
                .doesNotContain("\u001B");
    }

    @Test
    void completion_isAScriptThatKnowsCommands() {
        var said = Typed.in(folder).run("completion", "bash");

        assertThat(said.code()).isZero();
        assertThat(said.out()).startsWith("#!/usr/bin/env bash").contains("inspect", "--no-color");
        assertThat(Typed.in(folder).run("completion", "zsh").out()).contains("bashcompinit");
        assertThat(Typed.in(folder).run("completion", "fish").code()).isEqualTo(2);
    }

    @Test
    void shell_runsWhatIsTyped_withTheEngineAtHand() throws IOException {
        var said = Typed.in(folder).typing("""
            engine.inTransaction(connection -> {
                connection.executeRaw("CREATE TABLE t (id INTEGER)");
            });
            engine.inspector().tableNames()
            sessions != null
            Types.BIGINT.name()
            select(literal(5))
            nothing
            engine.inspector().table("missing")
            /exit
            1 + 1
            """).run("shell", "sqlite:///app.db", "--json");

        var values = new ObjectMapper().readTree(said.out()).get("values");
        assertThat(said.code()).isZero();
        assertThat(values).hasSize(6);
        assertThat(values.get(0).asText()).isEqualTo("[t]");
        assertThat(values.get(1).asText()).isEqualTo("true");
        assertThat(values.get(3).asText()).contains("SELECT ?");
        assertThat(values.get(4).asText()).contains("cannot find symbol");
        assertThat(values.get(5).asText()).contains("no table or view `missing`", "hint: ");
    }

    @Test
    void shell_onATerminal_asksForMoreWhereALineIsNotComplete() {
        var said = Typed.in(folder)
                .onTerminal()
                .typing("int twice(int n) {\n    return 2 * n;\n}\ntwice(21)\n")
                .run("shell", "sqlite:///app.db", "--no-color");

        assertThat(said.out()).isEqualToNormalizingNewlines("cinnabar>      ...>      ...> cinnabar> 42\ncinnabar> ");
    }

    @Test
    void shell_keepsWhatWasSet_whereAnImportStandsBelowARemark() {
        var said = Typed.in(folder)
                .typing("int five = 5;\n// patterns\n\nimport java.util.regex.Pattern;\nfive\nengine != null\n")
                .run("shell", "sqlite:///app.db");

        assertThat(said.out()).isEqualToNormalizingNewlines("5\n5\ntrue\n");
    }

    @Test
    void tour_showsJavaAndSqlAndWhatComesOfIt() throws IOException {
        var said = Typed.in(folder).run("tour", "--json");

        var steps = new ObjectMapper().readTree(said.out()).get("steps");
        assertThat(said.code()).isZero();
        assertThat(steps).hasSize(9);
        assertThat(texts(steps.get(1), "sql")).hasSize(2).first().asString().contains("CREATE TABLE", "accounts");
        assertThat(texts(steps.get(4), "values")).singleElement().asString().contains("alice", "11");
        assertThat(texts(steps.get(5), "values")).singleElement().asString().contains("bookigns", "hint: ");
        assertThat(texts(steps.get(6), "values")).singleElement().asString().contains("accounts.city");
        assertThat(texts(steps.get(7), "values")).singleElement().asString().isEqualTo("true");
        assertThat(texts(steps.get(8), "values")).singleElement().asString().isEqualTo("[id, name, balance]");
    }

    private static List<String> texts(JsonNode step, String key) {
        List<String> texts = new ArrayList<>();
        step.get(key).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void tour_isReadAsAText() {
        var said = Typed.in(folder).run("tour");

        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("Columns are values", "    var NAME = column", "  → INSERT INTO", "  = true")
                .doesNotContain("error:", "Exception");
        assertThat(folder).isEmptyDirectory();
    }
}
