package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.DialectProvider;
import dev.cinnabar.dialect.DriverSettings;
import dev.cinnabar.dialect.DriverTarget;
import dev.cinnabar.dialect.PropertyRules;
import dev.cinnabar.dialect.UrlRules;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The door of SQLite: a file, or a database in memory. Stateless. */
public final class SqliteProvider implements DialectProvider {
    private static final String PASSWORD = "password";
    private static final String MEMORY = ":memory:";
    /** What SQLite has where it does not say (sqlite.org/limits.html, 9). */
    private static final int USUAL_BINDS = 32_766;

    private static final String BINDS_OPTION = "MAX_VARIABLE_NUMBER=";
    private static final UrlRules RULES = new UrlRules(
            Set.of("xerial"),
            0,
            new PropertyRules(Set.of(
                    "busy_timeout",
                    "cache_size",
                    "synchronous",
                    "journal_size_limit",
                    "mmap_size",
                    "temp_store",
                    "auto_vacuum",
                    "page_size",
                    "max_page_count",
                    "secure_delete")));
    private static final Map<String, String> DEFAULTS = Map.of("busy_timeout", "5000", "foreign_keys", "true");

    /** For {@code ServiceLoader}. */
    public SqliteProvider() {}

    @Override
    public String name() {
        return SqliteDialect.NAME;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("sqlite");
    }

    @Override
    public DriverTarget target(DatabaseUrl url, DriverSettings settings) {
        RULES.check(url);
        if (url.host() != null || url.user() != null || url.password() != null) {
            throw bad("it names a server or a user, and SQLite has neither");
        }
        if (settings.unsafe().containsKey(PASSWORD)) {
            throw new UsageException(
                    ErrorCode.UNSAFE_PROPERTY,
                    "SQLite has no passwords, and its driver would write the one that was given to its log",
                    "leave the property " + PASSWORD + " out; give a driver that encrypts its key in connector(…)");
        }
        String database = url.database() == null ? MEMORY : url.database();
        boolean memory = database.equals(MEMORY);
        return new DriverTarget(
                "org.sqlite.JDBC",
                "org.xerial:sqlite-jdbc",
                "jdbc:sqlite:" + (memory ? inMemory() : file(database)),
                UrlRules.all(DEFAULTS, url, settings),
                memory);
    }

    /** Seen by every connection of the process that knows its name, and waiting for locks as a file does (sqlite.org, memdb.c). */
    private static String inMemory() {
        return "file:/cinnabar-" + UUID.randomUUID() + "?vfs=memdb";
    }

    /** A URI in which nothing of the name means anything (sqlite.org/uri.html). */
    private static String file(String database) {
        if (database.startsWith(":") || database.startsWith("file:") || database.endsWith("/")) {
            throw bad("its database is no name of a file");
        }
        try {
            return Path.of(database)
                    .toAbsolutePath()
                    .normalize()
                    .toUri()
                    .toString()
                    .replaceFirst("^file:/+", "file:/");
        } catch (InvalidPathException notAPath) {
            throw bad("its database is no name of a file");
        }
    }

    private static UsageException bad(String why) {
        return new UsageException(
                ErrorCode.BAD_URL,
                "The database URL cannot be used for SQLite: " + why,
                "write sqlite:///file.db, sqlite:////absolute/file.db or sqlite:///:memory:");
    }

    @Override
    public Dialect dialect() {
        return new SqliteDialect(SqliteDialect.NEWEST, USUAL_BINDS, "");
    }

    @Override
    public Dialect dialect(Connection connection) throws SQLException {
        return new SqliteDialect(
                connection.getMetaData().getDatabaseProductVersion(),
                binds(connection),
                SqliteSession.encoding(connection));
    }

    private static int binds(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet options = statement.executeQuery("PRAGMA compile_options")) {
            int binds = USUAL_BINDS;
            while (options.next()) {
                String option = options.getString(1);
                if (option.startsWith(BINDS_OPTION)) {
                    binds = Integer.parseInt(option.substring(BINDS_OPTION.length()));
                }
            }
            return binds;
        }
    }

    @Override
    public boolean speaks(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("SQLite");
    }
}
