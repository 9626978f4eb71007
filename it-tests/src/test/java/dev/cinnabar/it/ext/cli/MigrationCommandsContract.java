package dev.cinnabar.it.ext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Invoice;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.migrate.compare.OperationRewriter;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Revisions that are written, taken, taken back and told of by commands. */
abstract class MigrationCommandsContract extends DatabaseContract {
    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
    }

    /** A script in Java that makes a table. */
    private void java(String id, String down, String table) {
        write("migrations/R_" + table + ".java", """
            import static dev.cinnabar.schema.ColumnDefinition.column;

            import dev.cinnabar.migrate.Migration;
            import dev.cinnabar.migrate.Operations;
            import dev.cinnabar.migrate.Revision;
            import dev.cinnabar.type.Types;

            @Revision(id = "%1$s", down = {%2$s}, message = "create %3$s")
            public final class R_%3$s implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.createTable("%3$s", column("id", Types.BIGINT).primaryKey());
                }

                @Override
                public void downgrade(Operations op) {
                    op.dropTable("%3$s");
                }
            }
            """.formatted(id, down.isEmpty() ? "" : '"' + down + '"', table));
    }

    /** A script in SQL that makes a table. */
    private void sql(String id, String down, String table) {
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

    private void line() {
        java("aaaa0000", "", "first");
        sql("bbbb1111", "aaaa0000", "second");
        java("cccc2222", "bbbb1111", "third");
    }

    private List<String> tables() {
        try (Engine engine = engine()) {
            return Inspector.of(engine).tableNames().stream()
                    .filter(name -> !name.startsWith("cinnabar_"))
                    .toList();
        }
    }

    private JsonNode json(String... arguments) throws IOException {
        String[] more = Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray(String[]::new);
        return new ObjectMapper().readTree(run(more).out());
    }

    private List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void upgradeAndDowngrade_takeScriptsOfBothLanguages() throws IOException {
        line();

        var up = run("upgrade");
        assertThat(up.code()).as(up.all()).isZero();
        assertThat(up.out()).isEmpty();
        assertThat(up.err()).isEqualToNormalizingNewlines("""
            upgrade aaaa0000  create first
            upgrade bbbb1111  create second
            upgrade cccc2222  create third
            """);
        assertThat(tables()).containsExactly("first", "second", "third");
        assertThat(run("upgrade").err()).contains("nothing was to be done");

        JsonNode down = json("downgrade", "-1", "--allow-destructive");
        assertThat(down.get("applied").get(0).get("id").asText()).isEqualTo("cccc2222");
        assertThat(down.get("applied").get(0).get("up").asBoolean()).isFalse();
        assertThat(tables()).containsExactly("first", "second");
        assertThat(run("upgrade", "+1").code()).isZero();
        assertThat(run("downgrade", "base", "--allow-destructive").code()).isZero();
        assertThat(tables()).isEmpty();
    }

    @Test
    void quiet_tellsNothingOfARunThatWorks() {
        line();

        assertThat(run("upgrade", "-q").all()).isEmpty();
    }

    @Test
    void whatLosesData_isRefused_unlessItIsAllowed() {
        line();
        run("upgrade");

        var said = run("downgrade", "-1");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("cccc2222", "drops the table third", "--allow-destructive");
        assertThat(tables()).contains("third");
    }

    @Test
    void dryRun_tellsWhatItWouldTake_andTakesNothing() throws IOException {
        line();

        assertThat(run("upgrade", "bbbb", "--dry-run").out())
                .contains("aaaa0000", "bbbb1111")
                .doesNotContain("cccc2222");
        assertThat(tables()).isEmpty();
        run("upgrade");
        assertThat(json("downgrade", "aaaa", "--dry-run").get("pending").findValuesAsText("id"))
                .containsExactly("cccc2222", "bbbb1111");
        assertThat(tables()).hasSize(3);
    }

    @Test
    void wrongTargets_areRefused_andMinusOneIsNoOption() {
        line();

        assertThat(run("upgrade", "dddd"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2));
        assertThat(run("upgrade", "dddd").err()).contains("dddd", "hint: ", "see: docs/errors.md#c1141");
        assertThat(run("downgrade", "--nothing").err()).contains("there is no option --nothing");
        assertThat(run("downgrade", "--nothing").code()).isEqualTo(2);
        assertThat(run("downgrade").code()).isEqualTo(2);
        assertThat(run("upgrade", "base:head").err()).contains("which it knows itself", "--sql");
    }

    @Test
    void sql_isWrittenWithoutAskingTheDatabase() throws IOException {
        line();

        String all = run("upgrade", "--sql").out();
        assertThat(all).contains("first", "second", "third", "cinnabar_version");
        assertThat(tables()).isEmpty();
        assertThat(json("upgrade", "--sql").get("sql").asText()).isEqualTo(all);
    }

    @Test
    @Tag("AL-OFFLINE-02")
    void sqlOfARange_hasItsStepsAlone_andMovesTheVersion() {
        line();

        assertThat(run("upgrade", "aaaa0000:bbbb1111", "--sql").out())
                .contains("second", "UPDATE")
                .doesNotContain("create first", "create third");
        assertThat(run("downgrade", "cccc2222:aaaa0000", "--sql").out())
                .contains("DROP TABLE")
                .doesNotContain("Back from revision aaaa0000");
        assertThat(run("downgrade", "--sql", "-1").err()).contains("Nobody says where the database stands", "head:-1");
    }

    @Test
    @Tag("AL-OFFLINE-03")
    void sqlOfADowngradeToBase_keepsTheTableOfVersions() {
        line();

        assertThat(run("downgrade", "--sql", "head:base").out())
                .contains("Back from revision aaaa0000")
                .doesNotContainPattern("DROP TABLE .cinnabar_version");
    }

    @Test
    void sqlInAnotherDialect_needsNoDatabase() {
        line();
        write("cinnabar.toml", "");

        assertThat(run("upgrade", "--sql", "--dialect", "mysql").out()).contains("CREATE TABLE `first`");
        assertThat(run("upgrade", "--sql").err()).contains("in whose words", "--dialect");
    }

    @Test
    @Tag("AL-COMMAND-04")
    void current_withCheckHeads_endsWith1_unlessAllHeadsAreThere() throws IOException {
        line();

        assertThat(run("current").out()).isEmpty();
        assertThat(run("current", "--check-heads").code()).isEqualTo(1);
        run("upgrade", "bbbb");
        assertThat(run("current", "--check-heads"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(1))
                .satisfies(said -> assertThat(said.out()).isEqualTo("bbbb1111  (current)  create second\n"));
        assertThat(json("current").get("atHeads").asBoolean()).isFalse();
        run("upgrade");
        assertThat(run("current", "--check-heads").code()).isZero();
        assertThat(run("current", "--verbose").out())
                .contains("revision cccc2222 (head, current)", "message  create third", "follows  bbbb1111");
        assertThat(json("current").get("current").get(0).asText()).isEqualTo("cccc2222");
    }

    @Test
    @Tag("AL-VERSION-01")
    void current_makesNoTable() {
        line();

        run("current");

        try (Engine engine = engine()) {
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
        }
    }

    @Test
    @Tag("AL-COMMAND-06")
    void history_listsTheNewestFirst_alsoAPart_andMarksTheCurrentOne() throws IOException {
        line();
        run("upgrade", "bbbb");

        assertThat(run("history").out()).isEqualTo("""
            cccc2222  (head)  create third
            bbbb1111          create second
            aaaa0000          create first
            """);
        assertThat(run("history", "-i").out()).contains("bbbb1111  (current)  create second");
        assertThat(ids("-r", "aaaa:bbbb")).containsExactly("bbbb1111", "aaaa0000");
        assertThat(ids("-r", "current:")).containsExactly("cccc2222", "bbbb1111");
        assertThat(ids("-r", ":current")).containsExactly("bbbb1111", "aaaa0000");
        assertThat(ids("-r", "-1:")).containsExactly("cccc2222", "bbbb1111");
        assertThat(run("history", "-r", "aaaa").err()).contains("no range of revisions", "FROM:TO");
        assertThat(run("history", "--verbose").out())
                .contains("revision aaaa0000\n  message  create first\n  file     ");
    }

    private List<String> ids(String... arguments) throws IOException {
        String[] all = Stream.concat(Stream.of("history"), Stream.of(arguments)).toArray(String[]::new);
        return json(all).get("revisions").findValuesAsText("id");
    }

    @Test
    void headsBranchesAndShow_tellOfTheScripts() throws IOException {
        line();
        sql("dddd3333", "aaaa0000", "fourth");

        assertThat(json("heads").get("revisions").findValuesAsText("id"))
                .containsExactlyInAnyOrder("cccc2222", "dddd3333");
        assertThat(run("branches").out()).isEqualTo("""
            aaaa0000    create first
                bbbb1111          create second
                dddd3333  (head)  create fourth
            """);
        assertThat(json("branches").get("branches").get(0).get("followers")).hasSize(2);
        assertThat(run("show", "dddd").out()).contains("revision dddd3333 (head)", "follows  aaaa0000", "fourth.sql");
        assertThat(json("show", "dddd").get("revision").get("message").asText()).isEqualTo("create fourth");
        assertThat(run("show", "heads").err()).contains("means 2 revisions", "cccc2222", "dddd3333");
    }

    @Test
    void stamp_saysWhereTheDatabaseStands_andRunsNothing() throws IOException {
        line();

        assertThat(run("stamp", "bbbb").err()).contains("the database stands at bbbb1111");
        assertThat(tables()).isEmpty();
        assertThat(json("stamp", "head").get("current").get(0).asText()).isEqualTo("cccc2222");
        assertThat(run("stamp", "--sql", "aaaa").out())
                .contains("INSERT", "aaaa0000")
                .doesNotContain("CREATE TABLE first");
    }

    @Test
    @Tag("AL-COMMAND-05")
    void stamp_withPurge_forgetsWhatWasSaid_andCannotBeWrittenDown() throws IOException {
        line();
        run("upgrade");
        Files.delete(folder.resolve("migrations/R_third.java"));
        assertThat(run("current").out()).contains("cccc2222  (no script has it)");

        assertThat(run("stamp", "bbbb").code()).isNotZero();
        assertThat(run("stamp", "--purge", "bbbb").code()).isZero();

        assertThat(json("current").get("current").get(0).asText()).isEqualTo("bbbb1111");
        assertThat(run("stamp", "--purge", "--sql", "bbbb"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("cannot be written down"));
    }

    @Test
    @Tag("AL-COMMAND-10")
    void ensureVersion_makesTheTableOnce() throws IOException {
        configure("version-table = \"my_versions\"");

        assertThat(run("ensure_version").code()).isZero();
        assertThat(json("ensure-version").get("table").asText()).isEqualTo("my_versions");

        assertThat(tables()).contains("my_versions");
    }

    @Test
    void revision_writesAScript_thatRuns() throws IOException {
        assertThat(run("revision", "-m", "create users", "--rev-id", "aaaa0000").err())
                .contains("wrote migrations/R");
        JsonNode second = json("revision", "-m", "add tags", "--sql", "--branch-label", "tags");

        assertThat(Files.readString(scripts().get(1))).contains("id = \"aaaa0000\"", "message = \"create users\"");
        assertThat(Files.readString(Path.of(second.get("file").asText())))
                .contains("-- down: aaaa0000", "-- message: add tags", "-- labels: tags", "-- upgrade", "-- downgrade");
        assertThat(second.get("down").get(0).asText()).isEqualTo("aaaa0000");
        assertThat(run("upgrade").err()).contains("create users", "add tags");
        assertThat(json("current").get("current").get(0).asText())
                .isEqualTo(second.get("id").asText());
    }

    @Test
    void revision_goesIntoItsPackage_andAroundItsTemplate() throws IOException {
        configure("package = \"com.acme.changes\"");
        write("migrations/script.template", """
            ${package}// of Acme
            ${imports}${revision}
            public class ${class} implements Migration {
                public void upgrade(Operations op) {
            ${upgrade}    }
            ${members}}
            """);

        String file = json("revision", "-m", "nothing").get("file").asText();

        assertThat(Files.readString(Path.of(file))).startsWith("package com.acme.changes;\n\n// of Acme\n");
        assertThat(run("upgrade").code()).isZero();
    }

    @Test
    @Tag("AL-COMMAND-02")
    void revision_withSeveralHeads_mustSayWhichOne() throws IOException {
        line();
        sql("dddd3333", "aaaa0000", "fourth");

        assertThat(run("revision", "-m", "next"))
                .satisfies(said -> assertThat(said.code()).isEqualTo(2))
                .satisfies(said -> assertThat(said.err()).contains("2 heads", "--head", "cinnabar merge"));
        assertThat(json("revision", "-m", "next", "--head", "dddd")
                        .get("down")
                        .get(0)
                        .asText())
                .isEqualTo("dddd3333");
        assertThat(json("revision", "-m", "other", "--head", "base").get("down"))
                .isEmpty();
        assertThat(json("revision", "-m", "needy", "--head", "cccc", "--depends-on", "dddd")
                        .get("down")
                        .get(0)
                        .asText())
                .isEqualTo("cccc2222");
    }

    @Test
    void revision_behindOneThatIsNoHead_mustSaySplice() throws IOException {
        line();

        assertThat(run("revision", "--head", "aaaa").err()).contains("aaaa0000 is no head", "--splice");
        assertThat(json("revision", "--head", "aaaa", "--splice", "-m", "x")
                        .get("down")
                        .get(0)
                        .asText())
                .isEqualTo("aaaa0000");
    }

    @Test
    void revision_thatDoesNotFit_isRefusedBeforeAFileIsThere() throws IOException {
        line();
        int before = scripts().size();

        assertThat(run("revision", "--rev-id", "aaaa0000").err()).contains("aaaa0000");
        assertThat(run("revision", "--rev-id", "no id").err()).contains("`no id` can be no id");
        assertThat(run("revision", "--branch-label", "head").err()).contains("`head` can be no id");

        assertThat(scripts()).hasSize(before);
    }

    @Test
    void autogenerate_writesTheStepsToTheModels_untilNothingDiffers() throws IOException {
        configure("models = [\"" + User.class.getName() + "\", \"" + Invoice.class.getName() + "\"]");

        Path file = Path.of(
                json("revision", "--autogenerate", "-m", "models").get("file").asText());
        assertThat(Files.readString(file)).contains("op.createTable(", "\"users\"", "op.dropTable(\"users\")");
        assertThat(run("upgrade").err()).contains("models");
        assertThat(run("check").out()).isEqualTo("no differences\n");

        var again = run("revision", "--autogenerate", "-m", "again");
        assertThat(again.err()).contains("nothing differs");
        assertThat(again.code()).isZero();
        assertThat(scripts()).hasSize(1);
        assertThat(run("downgrade", "base", "--allow-destructive").code()).isZero();
        assertThat(tables()).isEmpty();
    }

    @Test
    void autogenerate_inSql_writesTheSameSteps() throws IOException {
        configure("models = [\"" + User.class.getName() + "\", \"" + Invoice.class.getName() + "\"]");

        Path file = Path.of(
                json("revision", "-a", "-m", "models", "--sql").get("file").asText());

        assertThat(Files.readString(file)).contains("-- upgrade\nCREATE TABLE ");
        assertThat(run("upgrade").code()).isZero();
        assertThat(run("check").code()).isZero();
    }

    /** Leaves nothing of what was found. */
    public static final class Nothing implements OperationRewriter {
        @Override
        public List<? extends SchemaOperation> rewrite(SchemaOperation step) {
            return List.of();
        }
    }

    /** Keeps invoices under another name. */
    public static final class Renaming implements OperationRewriter {
        @Override
        public List<? extends SchemaOperation> rewrite(SchemaOperation step) {
            return step instanceof CreateTable create
                    ? List.of(new CreateTable(TableDefinition.of(
                            TableName.of("bills"), create.table().elements())))
                    : List.of(step);
        }
    }

    @Test
    @Tag("AL-SCRIPT-03")
    void rewriterThatLeavesNothing_leavesNoFile_andTheCommandSaysSo() throws IOException {
        configure("models = \"" + Invoice.class.getName() + "\"\nrewriters = \"" + Nothing.class.getName() + "\"");

        var said = run("revision", "--autogenerate", "-m", "models");

        assertThat(said.code()).as(said.all()).isZero();
        assertThat(said.err()).contains("the rewriters leave no step", "no script is written");
        assertThat(json("revision", "--autogenerate").get("file").isNull()).isTrue();
        assertThat(scripts()).isEmpty();
    }

    @Test
    @Tag("AL-SCRIPT-03")
    void rewriterThatChangesSteps_changesTheScript() throws IOException {
        configure("models = \"" + Invoice.class.getName() + "\"\nrewriters = [\"" + Renaming.class.getName() + "\"]");

        Path file = Path.of(
                json("revision", "--autogenerate", "-m", "models").get("file").asText());

        assertThat(Files.readString(file)).contains("\"bills\"").doesNotContain("createTable(\"invoices\"");
        assertThat(run("upgrade").code()).isZero();
        assertThat(tables()).contains("bills");
    }

    @Test
    @Tag("AL-SCRIPT-03")
    void rewriterThatCannotBeMade_isRefusedByName() throws IOException {
        String models = "models = \"" + Invoice.class.getName() + "\"\nrewriters = ";
        configure(models + "\"com.acme.None\"");
        assertThat(run("revision", "--autogenerate").err()).contains("no class com.acme.None", "rewriters");

        configure(models + "\"" + Invoice.class.getName() + "\"");
        assertThat(run("revision", "--autogenerate").err()).contains(Invoice.class.getName(), "OperationRewriter");
        assertThat(scripts()).isEmpty();
    }

    @Test
    @Tag("AL-COMPARE-23")
    void autogenerate_withoutADatabase_isRefusedWithTheCure() throws IOException {
        write("cinnabar.toml", "models = \"" + Invoice.class.getName() + "\"\n");

        for (String[] more : List.of(
                new String[] {"--sql", "--dialect", "mysql"}, new String[] {"--sql"}, new String[] {"-m", "models"})) {
            String[] arguments = Stream.concat(Stream.of("revision", "--autogenerate"), Stream.of(more))
                    .toArray(String[]::new);
            var said = run(arguments);

            assertThat(said.code()).isNotZero();
            assertThat(said.err()).contains("comparing the models with a database", "--url", "cinnabar ddl");
        }
        assertThat(scripts()).isEmpty();
    }

    @Test
    void autogenerate_onADatabaseThatLacksRevisions_isRefused() {
        line();
        configure("models = \"" + Invoice.class.getName() + "\"");

        assertThat(run("revision", "--autogenerate"))
                .satisfies(said -> assertThat(said.code()).isNotZero())
                .satisfies(said -> assertThat(said.err()).contains("does not stand at the heads", "cinnabar upgrade"));
    }

    @Test
    @Tag("AL-COMMAND-07")
    void merge_joinsHeads() throws IOException {
        line();
        sql("dddd3333", "aaaa0000", "fourth");

        JsonNode merged = json("merge");

        assertThat(merged.get("down")).hasSize(2);
        assertThat(run("upgrade").code()).isZero();
        assertThat(tables()).hasSize(4);
        assertThat(run("heads").out()).contains("join cccc2222 and dddd3333");
        assertThat(run("merge")).satisfies(said -> assertThat(said.code()).isEqualTo(2));
        assertThat(run("merge").err()).contains("nothing to join");
    }

    @Test
    void scriptThatDoesNotCompile_isToldWithItsLine() {
        write("migrations/Broken.java", "public final class Broken {\n    int x = \"text\";\n}\n");

        var said = run("upgrade");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).startsWith("Broken.java:2: incompatible types").contains("hint: mend the script");
        assertThat(said.err().lines()).hasSize(3);
    }

    @Test
    void classesOfTheFolder_mayHelpScripts() {
        write("migrations/Names.java", "final class Names { static final String TABLE = \"helped\"; }");
        write("migrations/Helped.java", """
            @dev.cinnabar.migrate.Revision(id = "aaaa", message = "helped")
            public final class Helped implements dev.cinnabar.migrate.Migration {
                public void upgrade(dev.cinnabar.migrate.Operations op) {
                    op.createTable(Names.TABLE, dev.cinnabar.schema.ColumnDefinition.column("id", dev.cinnabar.type.Types.BIGINT));
                }
            }
            """);

        assertThat(run("upgrade").code()).isZero();
        assertThat(tables()).containsExactly("helped");
    }

    @Test
    void scriptThatWasEdited_isRefused_andEndsWith3() {
        line();
        run("upgrade", "aaaa");
        java("aaaa0000", "", "other");
        folder.resolve("migrations/R_first.java").toFile().delete();

        var said = run("upgrade");

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("aaaa0000", "docs/errors.md#c1143");
    }

    @Test
    void link_isNoScript() throws IOException {
        Path elsewhere = Files.createTempFile("elsewhere", ".java");
        Files.createSymbolicLink(folder.resolve("migrations/Linked.java"), elsewhere);

        assertThat(run("history").err()).contains("Linked.java is a link");
        Files.delete(elsewhere);
    }

    @Test
    void init_writesAConfiguration_thatWorks() throws IOException {
        Files.delete(folder.resolve("cinnabar.toml"));

        assertThat(run("init", "changes").err()).contains("wrote cinnabar.toml, changes/script.template");
        assertThat(folder.resolve("changes/script.template")).exists();
        assertThat(run("--url", database.url(), "revision", "-m", "first").code())
                .isZero();
        assertThat(run("--url", database.url(), "upgrade").code()).isZero();
        assertThat(run("init")).satisfies(said -> assertThat(said.code()).isEqualTo(2));
        assertThat(run("init").err()).contains("is there already");
    }

    @Test
    void templates_areListed_andEachOneCanBeRead() throws IOException {
        for (String template : List.of("java", "sql", "multi")) {
            assertThat(run("list_templates").out()).contains(template);
            Files.deleteIfExists(folder.resolve("cinnabar.toml"));
            Files.deleteIfExists(folder.resolve("migrations/script.template"));
            assertThat(run("init", "-t", template).code()).isZero();
            String[] section = template.equals("multi") ? new String[] {"-n", "first"} : new String[0];
            Files.createDirectories(folder.resolve("migrations/first"));
            String[] arguments =
                    Stream.concat(Stream.of("history"), Stream.of(section)).toArray(String[]::new);
            assertThat(run(arguments))
                    .satisfies(said -> assertThat(said.code()).as(said.all()).isZero());
        }
    }

    @Test
    void noFolder_isToldWithTheCure() throws IOException {
        Files.delete(folder.resolve("migrations"));

        assertThat(run("upgrade").err()).contains("no folder", "cinnabar init");
    }

    @Test
    void edit_startsTheEditor() throws IOException {
        line();

        assertThat(run("edit", "aaaa").err()).contains("which editor", "EDITOR=");
        assertThat(typed().with("EDITOR", "true").run("edit", "aaaa").code()).isZero();
        assertThat(typed().with("EDITOR", "false").run("edit", "aaaa").err()).contains("ended with 1");
        assertThat(typed().with("EDITOR", "there-is-no-such-program").run("edit", "aaaa"))
                .satisfies(said -> assertThat(said.code()).isNotZero())
                .satisfies(said -> assertThat(said.err()).contains("cannot start"));
    }

    @Test
    void squash_makesOneScriptOfMany_thatDoesTheSame() throws IOException {
        line();
        java("dddd3333", "cccc2222", "fourth");

        JsonNode squashed = json("squash", "cccc", "-m", "first three");

        assertThat(squashed.get("squashed")).hasSize(3);
        assertThat(run("history").out()).isEqualTo("""
            dddd3333  (head)  create fourth
            cccc2222          first three
            """);
        assertThat(folder.resolve("migrations/.squashed/second.sql")).exists();
        assertThat(run("upgrade").code()).isZero();
        assertThat(tables()).containsExactly("first", "fourth", "second", "third");
        assertThat(run("downgrade", "base", "--allow-destructive").code()).isZero();
        assertThat(tables()).isEmpty();
    }

    @Test
    void squash_ofADatabaseThatHasThem_isSettledByAStamp() {
        line();
        run("upgrade");

        run("squash");

        assertThat(run("upgrade").code()).isEqualTo(3);
        assertThat(run("stamp", "--purge", "head").code()).isZero();
        assertThat(run("upgrade"))
                .satisfies(said -> assertThat(said.code()).as(said.all()).isZero());
    }

    @Test
    void squash_beneathAnotherBranch_isRefused_andMovesNoFile() throws IOException {
        line();
        sql("dddd3333", "aaaa0000", "fourth");
        int before = scripts().size();

        assertThat(run("squash", "cccc").err()).contains("dddd3333 stands on aaaa0000", "hint: ");

        assertThat(scripts()).hasSize(before);
    }
}
