package dev.cinnabar.it.ext.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.SeveralDatabases;
import dev.cinnabar.migrate.SeveralDatabases.Outcome;
import dev.cinnabar.migrate.script.Scripts;
import dev.cinnabar.migrate.script.SqlFolder;
import dev.cinnabar.schema.Inspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One set of revisions on the databases of several tenants. */
class SeveralDatabasesTest {
    private static final List<String> TENANTS = List.of("ann", "bob", "cid");

    @TempDir
    Path folder;

    private Scripts scripts;

    @BeforeEach
    void write() throws IOException {
        Path sql = Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(sql.resolve("notes.sql"), script("aaaa0001", "", "notes"));
        Files.writeString(sql.resolve("tags.sql"), script("bbbb0002", "aaaa0001", "tags"));
        scripts = SqlFolder.of(sql);
    }

    private static String script(String id, String down, String table) {
        return """
            -- revision: %s
            -- down: %s
            -- message: create %s

            -- upgrade
            CREATE TABLE %3$s (id INTEGER PRIMARY KEY);

            -- downgrade
            DROP TABLE %3$s;
            """.formatted(id, down, table);
    }

    private Engine engine(String tenant) {
        return Engine.create("sqlite:///" + folder.resolve(tenant + ".db"));
    }

    private List<String> tables(String tenant) {
        try (Engine engine = engine(tenant)) {
            return Inspector.of(engine).tableNames().stream()
                    .filter(name -> !name.startsWith("cinnabar_"))
                    .toList();
        }
    }

    /** A table stands in the second revision's way. */
    private void spoil(String tenant) {
        try (Engine engine = engine(tenant)) {
            Migrations.of(engine, scripts).upgrade("aaaa0001");
            engine.executeRaw("CREATE TABLE tags (other INTEGER)");
        }
    }

    private static List<String> ids(Outcome outcome) {
        return outcome.applied().stream().map(one -> one.script().id()).toList();
    }

    @Test
    void upgrade_takesAllRevisionsOnEach_inTheOrderOfTheNames() {
        List<Outcome> outcomes =
                SeveralDatabases.of(TENANTS, this::engine, scripts).upgrade("head");

        assertThat(outcomes).extracting(Outcome::database).isEqualTo(TENANTS);
        assertThat(outcomes)
                .allSatisfy(each -> assertThat(ids(each)).containsExactly("aaaa0001", "bbbb0002"))
                .allSatisfy(each -> assertThat(each.failure()).isEmpty());
        assertThat(TENANTS).allSatisfy(tenant -> assertThat(tables(tenant)).containsExactly("notes", "tags"));
    }

    @Test
    void databaseThatFails_isTold_andDoesNotStopTheOthers() {
        spoil("bob");

        List<Outcome> outcomes =
                SeveralDatabases.of(TENANTS, this::engine, scripts).upgrade("head");

        assertThat(outcomes.get(0).failure()).isEmpty();
        assertThat(outcomes.get(1).failure())
                .get()
                .isInstanceOf(CinnabarException.class)
                .asString()
                .contains("tags");
        assertThat(outcomes.get(1).applied()).isEmpty();
        assertThat(ids(outcomes.get(2))).containsExactly("aaaa0001", "bbbb0002");
        assertThat(tables("bob")).containsExactly("notes", "tags");
        assertThat(tables("cid")).containsExactly("notes", "tags");
    }

    @Test
    void databaseThatCannotBeOpened_isToldToo() {
        List<Outcome> outcomes = SeveralDatabases.of(
                        TENANTS,
                        tenant -> tenant.equals("ann") ? Engine.create("nothing:///here") : engine(tenant),
                        scripts)
                .upgrade("head");

        assertThat(outcomes.get(0).failure()).get().isInstanceOf(UsageException.class);
        assertThat(ids(outcomes.get(1))).containsExactly("aaaa0001", "bbbb0002");
    }

    @Test
    void options_holdOnEach_andRevisionsAreTakenBack() {
        SeveralDatabases databases = SeveralDatabases.of(TENANTS, this::engine, scripts);
        databases.upgrade("head");

        List<Outcome> refused =
                databases.with(options -> options.withDestructive(false)).downgrade("base");
        List<Outcome> taken = databases.downgrade("aaaa0001");

        assertThat(refused)
                .allSatisfy(each -> assertThat(each.failure())
                        .get()
                        .extracting(failure -> ((CinnabarException) failure).code())
                        .isEqualTo(ErrorCode.DESTRUCTIVE_REVISION));
        assertThat(taken).allSatisfy(each -> assertThat(ids(each)).containsExactly("bbbb0002"));
        assertThat(tables("ann")).containsExactly("notes");
    }

    @Test
    void enginesThatAreThere_stayOpen_andThoseThatAreOpened_areClosed() {
        Map<String, Engine> engines = new LinkedHashMap<>();
        TENANTS.forEach(tenant -> engines.put(tenant, engine(tenant)));
        List<Engine> opened = new ArrayList<>();

        SeveralDatabases.of(engines, scripts).upgrade("aaaa0001");
        List<Outcome> more = SeveralDatabases.of(
                        TENANTS,
                        tenant -> {
                            opened.add(engine(tenant));
                            return opened.get(opened.size() - 1);
                        },
                        scripts)
                .upgrade("head");

        assertThat(more).allSatisfy(each -> assertThat(ids(each)).containsExactly("bbbb0002"));
        assertThat(engines.values())
                .allSatisfy(
                        engine -> assertThat(Inspector.of(engine).tableNames()).contains("tags"));
        assertThat(opened)
                .allSatisfy(engine -> assertThatThrownBy(engine::connect).isInstanceOf(RuntimeException.class));
        engines.values().forEach(Engine::close);
    }

    @Test
    void scriptsThatDoNotFitTogether_areRefused_beforeADatabaseIsOpened() throws IOException {
        Files.writeString(folder.resolve("scripts/more.sql"), script("cccc0003", "nowhere1", "more"));

        assertThatThrownBy(() -> SeveralDatabases.of(TENANTS, this::engine, scripts))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nowhere1");
        assertThat(folder.resolve("ann.db")).doesNotExist();
    }
}
