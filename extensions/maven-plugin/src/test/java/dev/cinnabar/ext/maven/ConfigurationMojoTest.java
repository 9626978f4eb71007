package dev.cinnabar.ext.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.cli.Main;
import dev.cinnabar.cli.terminal.Prompt;
import dev.cinnabar.cli.terminal.Surroundings;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class ConfigurationMojoTest extends GoalContract {
    private Goal goal() {
        return Goal.of(new ConfigurationMojo())
                .with("file", project.file("cinnabar.toml").toFile())
                .with("classPath", project.classPath())
                .with("url", "sqlite:///app:secret@nowhere/app.db")
                .with("urlVariable", "CINNABAR_URL")
                .with("versionTable", "cinnabar_version")
                .with("passwordVariable", "CINNABAR_PASSWORD")
                .with("scripts", project.file("changes").toFile());
    }

    /** What the command line says in the project's folder; its words of complaint too. */
    private String typed(String... arguments) {
        var said = new StringWriter();
        var out = new PrintWriter(said);
        Main.run(
                new Surroundings(
                        new BufferedReader(new StringReader("")),
                        out,
                        out,
                        Map.of("CINNABAR_URL", project.url()),
                        folder,
                        false,
                        Prompt.NOBODY),
                arguments);
        return said.toString();
    }

    @Test
    void file_isMade_andTheCommandLineFindsScriptsModelsAndDatabase() throws Exception {
        List<String> said = goal().run();

        assertThat(said)
                .containsExactly("Wrote " + project.file("cinnabar.toml") + ": url, class-path, models, scripts");
        assertThat(typed("history")).contains("aaaa0001", "create tags", "bbbb0002", "drop tags");
        assertThat(typed("upgrade", "--allow-destructive"))
                .contains("upgrade aaaa0001  create tags", "upgrade bbbb0002  drop tags");
        assertThat(typed("check")).contains("notes");
    }

    @Test
    void file_hasPathsFromItsFolder_andNoPassword() throws Exception {
        goal().with("user", "ann").with("passwordVariable", "ANNS_PASSWORD").run();

        assertThat(project.read("cinnabar.toml")).isEqualTo("""
            # <cinnabar:configuration>
            # The build writes these lines anew: mvn cinnabar:configuration. A key that stands elsewhere is left out here.
            url = "${CINNABAR_URL}"
            user = "ann"
            password-env = "ANNS_PASSWORD"
            class-path = "target/classes"
            models = "class-path"
            scripts = [
                "class-path",
                "changes",
            ]
            # </cinnabar:configuration>
            """);
    }

    @Test
    void whatAPersonWrote_stays_andGoesBefore() throws Exception {
        String own = """
            # ours
            models = ["com.example.app.Note"] # one

            [databases.reports]
            url = "sqlite:///reports.db"
            """;
        project.write("cinnabar.toml", own);

        List<String> said = goal().run();

        assertThat(project.read("cinnabar.toml"))
                .endsWith("# </cinnabar:configuration>\n\n" + own)
                .doesNotContain("CINNABAR_URL", "models = \"class-path\"");
        assertThat(said).last().isEqualTo("Left as somebody wrote it: url, models");
        assertThat(typed("history", "--name", "reports")).contains("aaaa0001", "bbbb0002");
    }

    @Test
    void buildsPart_isWrittenAnew_whereItStands_andOnlyIfItIsAnother() throws Exception {
        project.write("cinnabar.toml", "include = [\"n*\"]\n");
        goal().run();
        String first = project.read("cinnabar.toml");
        project.write("cinnabar.toml", "# above\n" + first + "package = \"a.b\"\n");

        List<String> same = goal().with("packageName", "c.d").run();
        List<String> again = goal().with("classPath", List.of(folder + "/target/classes", "/elsewhere/a$b\".jar"))
                .with("packageName", "c.d")
                .run();

        assertThat(same)
                .containsExactly(
                        project.file("cinnabar.toml") + " is up to date", "Left as somebody wrote it: package");
        assertThat(again).first().asString().contains("class-path");
        assertThat(project.read("cinnabar.toml"))
                .startsWith("# above\n# <cinnabar:configuration>\n")
                .contains("    \"target/classes\",\n    \"/elsewhere/a$$b\\\".jar\",\n")
                .endsWith("# </cinnabar:configuration>\n\ninclude = [\"n*\"]\npackage = \"a.b\"\n");
        assertThat(typed("history")).contains("aaaa0001");
    }

    @Test
    void fileOfAnotherModule_isNamedFromTheFolder_andOneOutsideOfTheBuildAsItIs() throws Exception {
        goal().with("root", folder.getParent().toFile())
                .with("classPath", List.of(folder.getParent() + "/api/target/classes", "/elsewhere/a.jar"))
                .run();

        assertThat(project.read("cinnabar.toml"))
                .contains("class-path = [\n    \"../api/target/classes\",\n    \"/elsewhere/a.jar\",\n]\n");
    }

    @Test
    void fileThatIsNoToml_isRefused_andStays() {
        project.write("cinnabar.toml", "a = 1\nmodels = \n");

        assertThatThrownBy(() -> goal().run())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("cinnabar.toml:2");
        assertThat(project.read("cinnabar.toml")).isEqualTo("a = 1\nmodels = \n");
    }

    @Test
    void halfOfTheMarks_isRefused() {
        project.write("cinnabar.toml", "# <cinnabar:configuration>\nmodels = \"a\"\n");

        assertThatThrownBy(() -> goal().run())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("one of the two marks")
                .hasMessageContaining("# </cinnabar:configuration>");
    }

    @Test
    void nameThatNoVariableHas_isRefused() {
        assertThatThrownBy(() -> goal().with("urlVariable", "A}B").run())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("`A}B` can be no variable");
    }
}
