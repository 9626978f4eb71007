package dev.cinnabar.testkit.server;

import static java.util.Objects.requireNonNull;

/**
 * An empty database of a test's own, dropped when it is closed. Shared: any thread may read its addresses.
 *
 * @param url the address in Cinnabar's form, with user and password
 * @param jdbcUrl the same for {@link java.sql.DriverManager}
 * @param drop what removes it
 */
public record TestDatabase(String url, String jdbcUrl, Runnable drop) implements AutoCloseable {
    public TestDatabase {
        requireNonNull(url, "url");
        requireNonNull(jdbcUrl, "jdbcUrl");
        requireNonNull(drop, "drop");
    }

    @Override
    public void close() {
        drop.run();
    }
}
