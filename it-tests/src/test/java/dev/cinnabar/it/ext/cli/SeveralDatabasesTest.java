package dev.cinnabar.it.ext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.Inspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two databases in one {@code cinnabar.toml}, each with scripts of its own. */
class SeveralDatabasesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("cinnabar.toml", """
            [databases.orders]
            url = "sqlite:///orders.db"
            scripts = "changes/orders"

            [databases.reports]
            url = "sqlite:///reports.db"
            scripts = "changes/reports"
            """);
        script("orders", "aaaa0001", "orders");
        script("reports", "bbbb0002", "figures");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void script(String database, String id, String table) throws IOException {
        write("changes/" + database + "/" + table + ".sql", """
            -- revision: %s
            -- message: create %s

            -- upgrade
            CREATE TABLE %2$s (id INTEGER PRIMARY KEY);

            -- downgrade
            DROP TABLE %2$s;
            """.formatted(id, table));
    }

    private List<String> tables(String database) {
        try (Engine engine = Engine.create("sqlite:///" + folder.resolve(database + ".db"))) {
            return Inspector.of(engine).tableNames().stream()
                    .filter(name -> !name.startsWith("cinnabar_"))
                    .toList();
        }
    }

    private Typed.Said run(String... arguments) {
        return Typed.in(folder).run(arguments);
    }

    @Test
    void name_choosesADatabaseAndItsScripts_andNoOther() {
        var said = run("upgrade", "--name", "reports");

        assertThat(said.code()).as(said.all()).isZero();
        assertThat(said.err()).isEqualToNormalizingNewlines("upgrade bbbb0002  create figures\n");
        assertThat(said.out()).isEmpty();
        assertThat(tables("reports")).containsExactly("figures");
        assertThat(folder.resolve("orders.db")).doesNotExist();
        assertThat(run("history", "-n", "orders").out()).contains("aaaa0001").doesNotContain("bbbb0002");
    }

    @Test
    void each_isEverySection_oneAfterAnother() {
        var up = run("upgrade", "--each");
        var now = run("current", "--each");

        assertThat(up.code()).as(up.all()).isZero();
        assertThat(up.out()).isEqualToNormalizingNewlines("-- orders\n-- reports\n");
        assertThat(up.err()).isEqualToNormalizingNewlines("""
            upgrade aaaa0001  create orders
            upgrade bbbb0002  create figures
            """);
        assertThat(now.out().lines().map(String::strip))
                .containsExactly(
                        "-- orders",
                        "aaaa0001  (head, current)  create orders",
                        "-- reports",
                        "bbbb0002  (head, current)  create figures");
        assertThat(tables("orders")).containsExactly("orders");
        assertThat(tables("reports")).containsExactly("figures");
    }

    @Test
    void scriptsAboveTheSections_areForAll_andTheirSqlIsOneScript() throws IOException {
        write("cinnabar.toml", """
            scripts = "changes/orders"

            [databases.ann]
            url = "sqlite:///ann.db"

            [databases.bob]
            url = "sqlite:///bob.db"
            """);

        var sql = run("upgrade", "--each", "--sql");

        assertThat(sql.code()).as(sql.all()).isZero();
        assertThat(sql.out())
                .containsSubsequence("-- ann\n", "CREATE TABLE orders (", "-- bob\n", "CREATE TABLE orders (");
        assertThat(run("upgrade", "--each").code()).isZero();
        assertThat(tables("ann")).containsExactly("orders");
        assertThat(tables("bob")).containsExactly("orders");
    }

    @Test
    void databaseThatFails_isTold_andDoesNotStopTheOthers() throws IOException {
        try (Engine engine = Engine.create("sqlite:///" + folder.resolve("orders.db"))) {
            engine.executeRaw("CREATE TABLE orders (other INTEGER)");
        }

        var said = run("upgrade", "-n", "orders", "-n", "reports");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("orders", "hint: ", "upgrade bbbb0002  create figures");
        assertThat(tables("reports")).containsExactly("figures");
        JsonNode json =
                new ObjectMapper().readTree(run("upgrade", "--each", "--json").out());
        assertThat(json.get("orders").get("error").get("problem").asText()).contains("orders");
        assertThat(json.get("reports").get("applied").size()).isZero();
    }

    @Test
    void nameThatNoSectionHas_isRefused_beforeAnythingIsTaken() {
        var said = run("upgrade", "-n", "orders", "-n", "report");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("has no section [databases.report]", "name one of: reports");
        assertThat(folder.resolve("orders.db")).doesNotExist();
    }

    @Test
    void whatIsForOneDatabase_isRefusedForSeveral() {
        assertThat(run("revision", "-m", "more", "--each"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("one database at a time", "say one --name"));
        assertThat(run("upgrade", "--each", "--url", "sqlite:///x.db").err())
                .contains("One URL is said for several databases");
    }

    @Test
    void each_isRefused_whereThereAreNoSections() throws IOException {
        write("cinnabar.toml", "url = \"sqlite:///orders.db\"\n");

        var said = run("current", "--each");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("cinnabar.toml has no sections of databases", "leave --each out");
    }

    @Test
    void variableOfOneDatabase_isMissed_onlyByThoseWhoWantIt() throws IOException {
        write("cinnabar.toml", """
            url = "${NOWHERE}"
            scripts = "changes/orders"
            """);

        assertThat(run("history").out()).contains("aaaa0001");
        assertThat(run("upgrade", "--url", "sqlite:///orders.db").code()).isZero();
        assertThat(run("upgrade").err()).contains("cinnabar.toml:1: the environment has no variable NOWHERE.");
    }
}
