package dev.cinnabar.ext.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class SqlMojoTest extends GoalContract {
    private Goal goal() {
        return Goal.of(new SqlMojo())
                .with("classPath", project.classPath())
                .with("versionTable", "cinnabar_version")
                .with("scripts", project.file("changes").toFile());
    }

    @Test
    void wholeWay_standsInTheLog_inTheWordsOfTheUrl_andNoDatabaseIsMade() throws Exception {
        List<String> said = goal().with("url", project.url()).run();

        assertThat(String.join("\n", said)).containsSubsequence("CREATE TABLE `tags`", "aaaa0001", "DROP TABLE tags");
        assertThat(project.file("app.db")).doesNotExist();
    }

    @Test
    void range_isWrittenToAFile_inTheWordsOfTheDialect() throws Exception {
        Path file = project.file("target/sql/up.sql");

        List<String> said = goal().with("dialect", "mysql")
                .with("target", "aaaa0001")
                .with("output", file.toFile())
                .run();

        assertThat(said).containsExactly("Wrote " + file);
        assertThat(project.read("target/sql/up.sql"))
                .contains("CREATE TABLE `tags`")
                .doesNotContain("DROP TABLE tags");
    }

    @Test
    void wayDown_leadsFromTheHeadsToTheBase_unlessItIsSaid() throws Exception {
        String whole = String.join(
                "\n", goal().with("dialect", "postgresql").with("down", true).run());
        String one = String.join(
                "\n",
                goal().with("dialect", "postgresql")
                        .with("down", true)
                        .with("from", "bbbb0002")
                        .with("target", "aaaa0001")
                        .run());

        assertThat(whole).containsSubsequence("CREATE TABLE tags (id", "DROP TABLE \"tags\"");
        assertThat(one).contains("CREATE TABLE tags (id").doesNotContain("DROP TABLE \"tags\"");
    }

    @Test
    void dialectThatNobodySays_isRefusedWithTheCure() {
        assertThatThrownBy(() -> goal().run())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("in whose words")
                .hasMessageContaining("-Dcinnabar.dialect=");
    }
}
