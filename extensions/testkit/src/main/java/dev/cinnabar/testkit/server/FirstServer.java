package dev.cinnabar.testkit.server;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** The server of the first source that has one; what was found, or why nothing was, is remembered. */
final class FirstServer implements DatabaseServer {
    private final ServerKind kind;
    private final List<ServerSource> sources;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable NetworkServer server;
    private @Nullable String refusal;

    FirstServer(ServerKind kind, List<ServerSource> sources) {
        this.kind = kind;
        this.sources = List.copyOf(sources);
    }

    @Override
    public String name() {
        return kind.product();
    }

    @Override
    public String version() {
        return server().version();
    }

    @Override
    public String source() {
        return server().source();
    }

    @Override
    public TestDatabase fresh(String owner) {
        return server().fresh(owner);
    }

    private NetworkServer server() {
        lock.lock();
        try {
            if (server == null) {
                server = find();
            }
            return server;
        } finally {
            lock.unlock();
        }
    }

    private NetworkServer find() {
        if (refusal != null) {
            throw refused(refusal);
        }
        var reasons = new ArrayList<String>();
        for (var source : sources) {
            try {
                return serve(source);
            } catch (ServerUnavailableException e) {
                reasons.add("  " + source.name() + ": " + e.getMessage());
            } catch (NoClassDefFoundError e) {
                reasons.add("  " + source.name() + ": not on the class path (" + e.getMessage() + ")");
            }
        }
        refusal = "no " + kind.product() + " for the tests; tried, in this order\n" + String.join("\n", reasons);
        report("SKIPPED, " + refusal);
        throw refused(refusal);
    }

    private NetworkServer serve(ServerSource source) throws ServerUnavailableException {
        var begin = System.nanoTime();
        var address = source.start();
        var found = new NetworkServer(kind, address, versionAt(source, address), source.name());
        var took = Duration.ofNanos(System.nanoTime() - begin);
        report("%s %s from %s at %s:%d, ready after %d ms"
                .formatted(
                        kind.product(),
                        found.version(),
                        source.name(),
                        address.host(),
                        address.port(),
                        took.toMillis()));
        return found;
    }

    private String versionAt(ServerSource source, ServerAddress address) {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(kind.scheme(), address.database()))) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    kind.product() + " from " + source.name() + " does not let " + address.user() + " in: "
                            + e.getMessage(),
                    e);
        }
    }

    private RuntimeException refused(String why) {
        if (isRequired()) {
            return new IllegalStateException(why + "\nCINNABAR_TEST_REQUIRE demands it");
        }
        return new TestAbortedException(why);
    }

    private boolean isRequired() {
        var required = System.getenv().getOrDefault("CINNABAR_TEST_REQUIRE", "").toLowerCase(Locale.ROOT);
        return List.of(required.split(",")).contains("all")
                || List.of(required.split(",")).contains(kind.name().toLowerCase(Locale.ROOT));
    }

    /** To the standard output, where whoever runs the tests sees it without a logger's leave. */
    private static void report(String line) {
        System.out.println("[cinnabar] " + line);
    }
}
