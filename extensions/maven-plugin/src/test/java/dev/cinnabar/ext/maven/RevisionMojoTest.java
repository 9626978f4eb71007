package dev.cinnabar.ext.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.Inspector;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class RevisionMojoTest extends GoalContract {
    private static final String CHANGES = "src/main/java/com/example/app/changes";

    private Goal goal() {
        return filled(Goal.of(new RevisionMojo()))
                .with("sources", project.file("src/main/java").toFile())
                .with("packageName", Project.PACKAGE)
                .with("message", "add names")
                .with("revId", "cccc0003");
    }

    private Goal filled(Goal goal) {
        return goal.with("classPath", project.classPath())
                .with("versionTable", "cinnabar_version")
                .with("passwordVariable", "CINNABAR_PASSWORD")
                .with("scripts", project.file("changes").toFile());
    }

    private void upgrade() throws Exception {
        filled(Goal.of(new UpgradeMojo()))
                .with("url", project.url())
                .with("allowDestructive", true)
                .run();
    }

    private String script() {
        return project.read(CHANGES + "/"
                + project.files(CHANGES).stream()
                        .filter(name -> name.endsWith("_add_names.java"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void scriptInJava_goesIntoItsPackage_andFollowsTheHead_withoutADatabase() throws Exception {
        List<String> said = goal().run();

        assertThat(said).singleElement().asString().startsWith("Wrote ").endsWith("_add_names.java");
        assertThat(script())
                .contains(
                        "package com.example.app.changes;",
                        "id = \"cccc0003\"",
                        "down = \"bbbb0002\"",
                        "\"add names\"");
        assertThat(project.file("app.db")).doesNotExist();
    }

    @Test
    void autogenerate_hasTheStepsToTheModels_andTheyLeadThere() throws Exception {
        upgrade();

        goal().with("url", project.url()).with("autogenerate", true).run();

        assertThat(script()).contains("op.createTable(", "\"notes\"");
        project.compile();
        upgrade();
        try (Engine engine = Engine.create(project.url())) {
            assertThat(Inspector.of(engine).tableNames()).contains("notes").doesNotContain("tags");
        }
        assertThat(goal().with("url", project.url())
                        .with("autogenerate", true)
                        .with("revId", "dddd0004")
                        .run())
                .containsExactly("Nothing differs, so no script is written");
    }

    @Test
    void autogenerate_isRefused_whereTheDatabaseLacksRevisions() {
        assertThatThrownBy(() -> goal().with("url", project.url())
                        .with("autogenerate", true)
                        .run())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("does not stand at the heads")
                .hasMessageContaining("cinnabar:upgrade");
        assertThat(project.files(CHANGES)).containsExactly("R1_create_tags.java");
    }

    @Test
    void autogenerate_isRefused_withoutADatabase() {
        assertThatThrownBy(() -> goal().with("autogenerate", true).run())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("No database is said")
                .hasMessageContaining("-Dcinnabar.url=");
    }

    @Test
    void revisionThatIsNoHead_isFollowed_onlyWhereABranchIsWanted() throws Exception {
        Goal goal = goal().with("head", List.of("aaaa0001")).with("branchLabel", List.of("side"));

        assertThatThrownBy(goal::run)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("aaaa0001 is no head")
                .hasMessageContaining("splice");

        goal.with("splice", true).run();

        assertThat(script()).contains("down = \"aaaa0001\"", "labels = \"side\"");
    }

    @Test
    void scriptInSql_goesToTheOthers_inTheWordsOfTheDialect() throws Exception {
        goal().with("language", "sql").with("dialect", "postgresql").run();

        String name = project.files("changes").stream()
                .filter(each -> each.endsWith("_add_names.sql"))
                .findFirst()
                .orElseThrow();
        assertThat(project.read("changes/" + name)).startsWith("-- revision: cccc0003\n-- down: bbbb0002\n");
    }

    @Test
    void idThatIsTaken_isRefused_beforeAFileIsThere() {
        assertThatThrownBy(() -> goal().with("revId", "aaaa0001").run())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("aaaa0001");
        assertThat(project.files(CHANGES)).containsExactly("R1_create_tags.java");
    }
}
