package dev.cinnabar.testkit.server;

import java.util.List;

/**
 * The databases that tests run on. Each server is taken from the first place that has one: the address in the environment
 * ({@code CINNABAR_TEST_POSTGRES_URL}, {@code CINNABAR_TEST_MYSQL_URL}), a container, a server embedded in a jar. One serves the
 * whole JVM. Thread-safe.
 */
public final class Databases {
    private static final DatabaseServer SQLITE = new SqliteFiles();
    private static final DatabaseServer POSTGRES = new FirstServer(
            ServerKind.POSTGRES,
            List.of(
                    new EnvironmentSource(ServerKind.POSTGRES),
                    new ContainerSource(ServerKind.POSTGRES),
                    new EmbeddedPostgresSource()));
    private static final DatabaseServer MYSQL = new FirstServer(
            ServerKind.MYSQL,
            List.of(
                    new EnvironmentSource(ServerKind.MYSQL),
                    new ContainerSource(ServerKind.MYSQL),
                    new EmbeddedMysqlSource()));

    private Databases() {}

    /** SQLite, a file for each database. */
    public static DatabaseServer sqlite() {
        return SQLITE;
    }

    /** PostgreSQL. */
    public static DatabaseServer postgres() {
        return POSTGRES;
    }

    /** MySQL. */
    public static DatabaseServer mysql() {
        return MYSQL;
    }
}
