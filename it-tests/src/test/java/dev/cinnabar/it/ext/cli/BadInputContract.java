package dev.cinnabar.it.ext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with scripts or the database: the command names it and the cure, and the database is as before. */
@Tag("servers")
abstract class BadInputContract extends DatabaseContract {
    /** A script in SQL that makes a table. */
    final void sql(String id, String down, String table) {
        write("migrations/" + table + ".sql", """
            -- revision: %1$s
            -- down: %2$s
            -- message: create %3$s

            -- upgrade
            CREATE TABLE %3$s (id BIGINT PRIMARY KEY);

            -- downgrade
            DROP TABLE %3$s;
            """.formatted(id, down, table));
    }

    /** Two scripts, of which the first is taken. */
    final void standing() {
        sql("aaaa0000", "", "first");
        assertThat(run("upgrade").code()).isZero();
        sql("bbbb1111", "aaaa0000", "second");
    }

    /** The tables, and each row of the tables of versions. */
    final List<String> state() {
        try (Engine engine = engine();
                Connection connection = engine.connect()) {
            List<String> state = new ArrayList<>(connection.inspector().tableNames());
            for (String table : List.of("cinnabar_version", "cinnabar_version_log")) {
                if (connection.inspector().hasTable(table)) {
                    connection.queryRaw("SELECT * FROM " + table).all().stream()
                            .map(row -> table + row.values())
                            .sorted()
                            .forEach(state::add);
                }
            }
            return state;
        }
    }

    /** The command ends with that code, three lines that name all of those, and nothing done. */
    final void refused(int code, List<String> command, String... named) {
        refused(typed(), code, command, named);
    }

    final void refused(Typed typed, int code, List<String> command, String... named) {
        List<String> before = state();

        var said = typed.run(command.toArray(String[]::new));

        assertThat(said.code()).as(said.all()).isEqualTo(code);
        assertThat(said.err()).contains(named).contains("\nhint: ");
        assertThat(said.err().lines().filter(line -> !line.matches("(up|down)grade .*")))
                .as(said.err())
                .hasSizeLessThanOrEqualTo(3);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void parentThatNoScriptHas_isNamed_withTheScriptThatNamesIt() {
        standing();
        sql("cccc2222", "ffff9999", "third");

        refused(2, List.of("upgrade"), "cccc2222", "ffff9999");
        refused(2, List.of("downgrade", "base", "--allow-destructive"), "cccc2222", "ffff9999");
        refused(2, List.of("stamp", "head"), "cccc2222", "ffff9999");
    }

    @Test
    void severalHeads_areNamed_whereOneIsMeant() {
        standing();
        sql("cccc2222", "aaaa0000", "third");

        refused(2, List.of("upgrade", "head"), "bbbb1111", "cccc2222", "heads", "merge");
        refused(2, List.of("upgrade"), "bbbb1111", "cccc2222", "heads", "merge");
    }

    @Test
    void scriptThatWasEdited_isNamed_andTheNextOneIsNotTaken() {
        standing();
        sql("aaaa0000", "", "other");
        assertThat(folder.resolve("migrations/first.sql").toFile().delete()).isTrue();

        refused(3, List.of("upgrade"), "aaaa0000", "other.sql", "stamp");
    }

    @Test
    void scriptThatDoesNotCompile_isNamedWithItsLine_andTheOthersAreNotTaken() {
        standing();
        write("migrations/Broken.java", "public final class Broken {\n    int x = \"text\";\n}\n");

        refused(2, List.of("upgrade"), "Broken.java:2: incompatible types", "mend the script");
    }

    @Test
    void databaseThatIsAhead_isNotTouched() {
        standing();
        assertThat(run("upgrade").code()).isZero();
        assertThat(folder.resolve("migrations/second.sql").toFile().delete()).isTrue();
        sql("cccc2222", "aaaa0000", "third");

        refused(3, List.of("upgrade"), "`bbbb1111`", "which the scripts do not have", "stamp");
        refused(
                3,
                List.of("downgrade", "base", "--allow-destructive"),
                "`bbbb1111`",
                "which the scripts do not have",
                "stamp");
    }

    @Test
    void tableOfVersionsFromElsewhere_isNotTouched() {
        sql("aaaa0000", "", "first");
        try (Engine engine = engine()) {
            engine.executeRaw("CREATE TABLE cinnabar_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
            engine.executeRaw("INSERT INTO cinnabar_version VALUES ('1975ea83b712')");
        }

        refused(3, List.of("upgrade"), "`cinnabar_version`", "version_num", "version-table");
        refused(3, List.of("stamp", "head"), "`cinnabar_version`", "version_num", "version-table");
        refused(3, List.of("current"), "`cinnabar_version`", "version_num", "version-table");
    }
}
