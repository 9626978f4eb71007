package dev.cinnabar.testkit.server;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that answers. */
record NetworkServer(ServerKind kind, ServerAddress address, String version, String source) implements DatabaseServer {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int LONGEST_OWNER = 30;
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    @Override
    public String name() {
        return kind.product();
    }

    @Override
    public TestDatabase fresh(String owner) {
        var database = newName(owner);
        execute(kind.createDatabase(database));
        return new TestDatabase(
                address.url(kind.scheme(), database),
                address.jdbcUrl(kind.scheme(), database),
                () -> execute(kind.dropDatabase(database)));
    }

    /** Unlike any other on this server, also when JVMs of several machines or containers share it, whose process ids repeat. */
    private static String newName(String owner) {
        var letters = owner.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        var shortened = letters.substring(0, Math.min(LONGEST_OWNER, letters.length()));
        return "t" + RUN + "_" + NUMBER.incrementAndGet() + "_" + shortened;
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(kind.scheme(), address.database()));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(kind.product() + " refused: " + sql + " (" + e.getMessage() + ")", e);
        }
    }
}
