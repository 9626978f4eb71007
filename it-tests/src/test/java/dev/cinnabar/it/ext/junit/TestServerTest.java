package dev.cinnabar.it.ext.junit;

import static dev.cinnabar.it.ext.junit.JunitContract.failures;
import static dev.cinnabar.it.ext.junit.JunitContract.runAt;
import static dev.cinnabar.it.ext.junit.JunitContract.succeeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.ext.junit.DatabaseTest;
import dev.cinnabar.ext.junit.TestServer;
import dev.cinnabar.it.ext.junit.model.Writer;
import dev.cinnabar.orm.Session;
import dev.cinnabar.testkit.server.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where databases come from, and what is said of those that cannot be had. */
class TestServerTest {
    private static volatile String dialect = "";

    @DatabaseTest(models = Writer.class)
    static class Anywhere {
        @Test
        void runs(Session session, Engine engine) {
            LifecycleExamples.addTheSame(session);
            dialect = engine.dialect().name();
        }
    }

    @DatabaseTest(models = Writer.class, on = TestServer.SQLITE)
    static class OnSqlite extends Anywhere {}

    @DatabaseTest(models = Writer.class, on = TestServer.POSTGRES)
    static class OnPostgres extends Anywhere {}

    @DatabaseTest(models = Writer.class, on = TestServer.MYSQL)
    static class OnMysql extends Anywhere {}

    private static String dialectOf(Class<?> type, String url) {
        dialect = "";
        succeeded(runAt(url, Map.of(), type), 1);
        return dialect;
    }

    @Test
    void annotation_choosesSqlite() {
        assertThat(dialectOf(OnSqlite.class, "nonsense")).isEqualTo("sqlite");
    }

    @Test
    void annotation_choosesPostgres() {
        Databases.postgres().version(); // or this test is skipped as well
        assertThat(dialectOf(OnPostgres.class, "nonsense")).isEqualTo("postgresql");
    }

    @Test
    void annotation_choosesMysql() {
        Databases.mysql().version();
        assertThat(dialectOf(OnMysql.class, "nonsense")).isEqualTo("mysql");
    }

    @Test
    void noUrl_isSqlite() {
        assumeTrue(System.getenv("TEST_DATABASE_URL") == null, "the environment names another database");
        assertThat(dialectOf(Anywhere.class, "")).isEqualTo("sqlite");
    }

    @Test
    void memory_isADatabaseOfTheClass() {
        assertThat(dialectOf(Anywhere.class, "sqlite:///:memory:")).isEqualTo("sqlite");
    }

    @Test
    void fileOfTheUrl_isNotTouched(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new folder/mine.db");

        assertThat(dialectOf(Anywhere.class, "sqlite:///" + file)).isEqualTo("sqlite");
        try (Stream<Path> left = Files.list(folder.resolve("new folder"))) {
            assertThat(left).isEmpty();
        }
    }

    private static CinnabarException refusal(String url) {
        var failures = failures(runAt(url, Map.of(), Anywhere.class));
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0))
                .isInstanceOf(CinnabarException.class)
                .hasMessageStartingWith(
                        "The database of dev.cinnabar.it.ext.junit.TestServerTest$Anywhere could not be made ready: ");
        return (CinnabarException) failures.get(0);
    }

    @Test
    void url_isRefused_whereNoDatabasesCanBeMade() {
        assertThat(refusal("duckdb:///mine.db"))
                .hasMessageContaining("TEST_DATABASE_URL")
                .hasMessageContaining("give it one of sqlite, postgresql and mysql");
    }

    @Test
    void url_isRefused_thatCannotBeRead() {
        assertThat(refusal("nonsense"))
                .hasMessageContaining("TEST_DATABASE_URL cannot be read: ")
                .hasMessageContaining("it has no scheme");
    }

    @Test
    void serverThatDoesNotAnswer_isTold_withoutThePassword() {
        CinnabarException refusal = refusal("postgresql://ada:s3cr3tword@localhost:1/none");

        assertThat(refusal.code()).isEqualTo(ErrorCode.EXTENSION_FAILED);
        assertThat(refusal)
                .hasMessageContaining("TEST_DATABASE_URL")
                .hasMessageContaining("a user who may create databases")
                .cause()
                .isInstanceOf(CinnabarException.class);
        assertThat(String.valueOf(refusal) + refusal.getCause()).doesNotContain("s3cr3tword");
    }
}
