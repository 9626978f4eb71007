package dev.cinnabar.testkit.server;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class a database of its own, and drops it after the last test. Confined to one test class:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FreshDatabase DATABASE = FreshDatabase.on(Databases.postgres());
 * }</pre>
 */
public final class FreshDatabase implements BeforeAllCallback, AfterAllCallback {
    private final DatabaseServer server;
    private @Nullable TestDatabase database;

    private FreshDatabase(DatabaseServer server) {
        this.server = server;
    }

    /** An extension that takes its database from this server. */
    public static FreshDatabase on(DatabaseServer server) {
        return new FreshDatabase(server);
    }

    /** The server that the database stands on. */
    public DatabaseServer server() {
        return server;
    }

    /** The address in Cinnabar's form. */
    public String url() {
        return database().url();
    }

    /** The address for {@link java.sql.DriverManager}. */
    public String jdbcUrl() {
        return database().jdbcUrl();
    }

    /**
     * The database itself.
     *
     * @throws IllegalStateException before the first and after the last test of the class
     */
    public TestDatabase database() {
        if (database == null) {
            throw new IllegalStateException(
                    "no database outside of a test class: register FreshDatabase as a static field");
        }
        return database;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database = server.fresh(context.getRequiredTestClass().getSimpleName());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
