package dev.cinnabar.testkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL that a jar brings along. */
final class EmbeddedPostgresSource implements ServerSource {
    private static final String USER = "cinnabar";
    /** Passwords are asked for, as a real server does; only the superuser that starts the server comes in without one. */
    private static final String WHO_MAY_ENTER = """
            local all all trust
            host all postgres 127.0.0.1/32 trust
            host all postgres ::1/128 trust
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public ServerAddress start() throws ServerUnavailableException {
        try {
            var folder = Files.createTempDirectory("cinnabar-postgres-");
            var server = builder(folder).start();
            Guard.watch(postmaster(folder), folder);
            createUser(server);
            return new ServerAddress("localhost", server.getPort(), USER, USER, "postgres");
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new ServerUnavailableException(
                    "did not start (" + e + "); set CINNABAR_TEST_POSTGRES_URL to a server that runs", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder) throws IOException {
        var binaries = Files.createDirectories(Folders.cache().resolve("postgres"));
        var rules = Files.writeString(folder.resolve("hba.conf"), WHO_MAY_ENTER);
        return forSpeed(EmbeddedPostgres.builder())
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(folder.resolve("data"))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("hba_file", rules.toString())
                .setServerConfig("max_connections", "200")
                .setServerConfig("max_prepared_transactions", "10")
                .setServerConfig("deadlock_timeout", "200ms");
    }

    /** The data is thrown away at the end: nothing need survive a crash of the machine. */
    private static EmbeddedPostgres.Builder forSpeed(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig(
                        "scram_iterations", "1") // nobody guesses this password, and each connection pays for them
                .setServerConfig("jit", "off");
    }

    /** The server writes its process id into the first line of this file. */
    private static long postmaster(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
    }

    private static void createUser(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + USER + " SUPERUSER LOGIN PASSWORD '" + USER + "'");
        }
    }
}
