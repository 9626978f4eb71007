package dev.cinnabar.it.orm;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Tables that are empty before each test, their keys counting from 1. A server makes them once for a class of tests and empties them
 * after each, since making them takes several times as long as a test. SQLite, where a database is a file, makes them for each test.
 */
final class StandingTables implements BeforeEachCallback, AfterEachCallback {
    private final Supplier<DatabaseServer> server;
    private final Consumer<Engine> tables;
    private String url = "";
    private String jdbcUrl = "";

    /**
     * @param tables makes them in an empty database
     */
    StandingTables(Supplier<DatabaseServer> server, Consumer<Engine> tables) {
        this.server = server;
        this.tables = tables;
    }

    String url() {
        return url;
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        TestDatabase database = store(test).computeIfAbsent(TestDatabase.class, key -> made(), TestDatabase.class);
        url = database.url();
        jdbcUrl = database.jdbcUrl();
    }

    private TestDatabase made() {
        TestDatabase database = unsynchronized(server.get().fresh("tables"));
        try (Engine engine = Engine.create(database.url())) {
            tables.accept(engine);
        }
        return database;
    }

    /** SQLite would wait for the disk at each commit, which the servers do not either: what is in there is thrown away. */
    private static TestDatabase unsynchronized(TestDatabase database) {
        return database.url().startsWith("sqlite:")
                ? new TestDatabase(database.url() + "?synchronous=OFF", database.jdbcUrl(), database.drop())
                : database;
    }

    @Override
    public void afterEach(ExtensionContext test) throws SQLException {
        TestDatabase database = store(test).get(TestDatabase.class, TestDatabase.class);
        if (database == null) {
            return; // it could not be made, which has been told
        }
        Emptying emptying = Emptying.of(server.get().name());
        if (emptying == null) {
            store(test).remove(TestDatabase.class);
            database.close();
        } else {
            emptying.run(database.jdbcUrl());
        }
    }

    /** The store of the test's class, which drops the database behind the last test. */
    private static Store store(ExtensionContext test) {
        return test.getParent().orElseThrow().getStore(Namespace.create(StandingTables.class));
    }
}
