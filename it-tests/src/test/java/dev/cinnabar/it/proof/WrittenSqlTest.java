package dev.cinnabar.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connect;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineBuilder;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.WrittenSql;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.testkit.random.Choices;
import dev.cinnabar.testkit.random.RandomSuite;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each server finds in a text the parameters that were found before it was sent, and no second statement. */
@Tag("servers")
class WrittenSqlTest {
    private static final int USUAL = 4_000;
    private static final int FULL = 100_000;

    private int agreed;
    private int seconds;

    /** Makes the oracle of a database. */
    private interface Asking {
        TextOracle of(Connection connection, String url) throws SQLException;
    }

    @Test
    @Tag("SEC-13")
    void postgres_readsTextsAsWeDo() throws SQLException {
        check("text-postgresql", Databases.postgres(), "", (connection, url) -> new TextOracle.Postgres(connection));
    }

    @Test
    @Tag("SEC-13")
    void sqlite_readsTextsAsWeDo() throws SQLException {
        check("text-sqlite", Databases.sqlite(), "", (connection, url) -> new TextOracle.Sqlite(connection));
    }

    @Test
    @Tag("SEC-13")
    void mysql_readsTextsAsWeDo() throws SQLException {
        checkMysql("text-mysql", "");
    }

    @Test
    @Tag("SEC-14")
    void mysql_readsTextsAsWeDo_whateverItsMode() throws SQLException {
        checkMysql("text-mysql-ansi-quotes", "ANSI_QUOTES");
        checkMysql("text-mysql-no-backslash", "NO_BACKSLASH_ESCAPES");
        checkMysql("text-mysql-both", "ANSI_QUOTES,NO_BACKSLASH_ESCAPES");
    }

    private void checkMysql(String suite, String mode) throws SQLException {
        check(suite, Databases.mysql(), mode, (connection, url) -> {
            String asItIs =
                    "useServerPrepStmts=true&emulateUnsupportedPstmts=false&processEscapeCodesForPrepStmts=false";
            Connection prepared = mysql(url, asItIs, mode);
            return new TextOracle.Mysql(connection, prepared, mysql(url, "allowMultiQueries=true", mode));
        });
    }

    private static Connection mysql(String url, String properties, String mode) throws SQLException {
        Connection connection = DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_mode = '" + mode + "'");
        }
        return connection;
    }

    private void check(String suite, DatabaseServer server, String mode, Asking asking) throws SQLException {
        agreed = 0;
        seconds = 0;
        int part = mode.isEmpty() ? 1 : 4;
        try (TestDatabase database = server.fresh("WrittenSql" + suite.length());
                Engine engine = engine(database, mode);
                dev.cinnabar.connect.Connection ours = engine.connect();
                TextOracle oracle = asking.of(ours.unwrap(Connection.class), database.jdbcUrl())) {
            Dialect dialect = ours.dialect();
            new RandomSuite(suite, WrittenSqlTest.class, USUAL / part, FULL / part)
                    .run(choices -> one(choices, engine, dialect, oracle));
        }
        assertThat(agreed).as("texts that both take").isGreaterThan(USUAL / part / 8);
        assertThat(seconds).as("second statements that were seen").isGreaterThan(USUAL / part / 40);
    }

    private static Engine engine(TestDatabase database, String mode) {
        EngineBuilder builder = Engine.builder(database.url());
        Engine engine = builder.isolation(Isolation.AUTOCOMMIT).build();
        if (!mode.isEmpty()) {
            engine.events().on(Connect.class, connect -> connect.run("SET SESSION sql_mode = '" + mode + "'"));
        }
        return engine;
    }

    private int one(Choices choices, Engine engine, Dialect dialect, TextOracle oracle) throws SQLException {
        String text = new RandomTexts(choices, dialect.lexis()).text();
        try {
            WrittenSql written = WrittenSql.of(text, dialect.lexis());
            accepted(text, written, engine, oracle);
        } catch (UsageException refused) {
            refused(text, refused, oracle);
        }
        return 1;
    }

    private void accepted(String text, WrittenSql written, Engine engine, TextOracle oracle) throws SQLException {
        String numbered = oracle.numbered(written);
        int parameters = (int)
                written.parts().stream().filter(WrittenSql.Part::isParameter).count();
        TextOracle.Verdict verdict = oracle.of(numbered, parameters);

        assertThat(verdict.refusal())
                .as(text)
                .doesNotContainIgnoringCase(
                        "unterminated",
                        "42P11",
                        "unrecognized token: \"'",
                        "unrecognized token: \"`",
                        "unrecognized token: \"[");
        if (text.contains(";")) {
            assertThat(oracle.runsSecond(oracle.without(written)))
                    .as("a second statement in %s", text)
                    .isFalse();
        }
        if (verdict.isAccepted()) {
            agreed++;
            assertThat(verdict.parameters()).as(text).isEqualTo(parameters);
            assertThat(oracle.sent(sent(text, written, engine)).parameters())
                    .as("as it is sent: %s", text)
                    .isEqualTo(parameters);
        }
    }

    /** What the engine sends for the text. */
    private static String sent(String text, WrittenSql written, Engine engine) {
        var statement = Sql.text(text);
        for (String name : written.names()) {
            statement = statement.bind(name, "x");
        }
        return engine.compile(statement);
    }

    /** Names are not the server's; a number in parentheses in their place does not change what is a text and what a comment. */
    private void refused(String text, UsageException refused, TextOracle oracle) throws SQLException {
        if (isOurs(refused, oracle)) {
            return;
        }
        String plain = text.replaceAll("(?<!:):([A-Za-z_\\u00e4][A-Za-z0-9_\\u00e4]*)", "(1)");
        boolean second = refused.getMessage().contains("more than one statement");
        seconds += second ? 1 : 0;
        if (second && oracle.runsSecond(plain)) {
            return;
        }
        TextOracle.Verdict verdict = oracle.of(plain, 0);
        assertThat(verdict.isAccepted())
                .as("%s\nin %s", refused.getMessage(), text)
                .isFalse();
    }

    /** What is refused although a server takes it; a driver may read it otherwise, or other servers do. */
    private static boolean isOurs(UsageException refused, TextOracle oracle) {
        String why = refused.getMessage();
        return why.contains("the values of a text have names")
                || why.contains("A parameter of the database's own")
                || why.contains("is code to some servers")
                || why.contains("goes on in the next line")
                || why.contains("the driver reads that otherwise")
                || why.contains("opens /*") && oracle instanceof TextOracle.Sqlite;
    }
}
