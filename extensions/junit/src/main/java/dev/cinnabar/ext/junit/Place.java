package dev.cinnabar.ext.junit;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.TestDatabase;

/**
 * An empty database of a class's own. Immutable.
 *
 * @param url its address, with the password in it
 * @param drop what removes it
 */
record Place(String url, Runnable drop) implements AutoCloseable {
    static Place of(Declared declared) {
        String owner = declared.type().getSimpleName();
        return switch (declared.said().on()) {
            case GIVEN ->
                declared.givenUrl()
                        .map(url -> GivenServer.at(url).fresh(owner))
                        .orElseGet(() -> on(Databases.sqlite(), owner));
            case SQLITE -> on(Databases.sqlite(), owner);
            case POSTGRES -> on(Databases.postgres(), owner);
            case MYSQL -> on(Databases.mysql(), owner);
        };
    }

    private static Place on(DatabaseServer server, String owner) {
        TestDatabase database = server.fresh(owner);
        return new Place(database.url(), database::close);
    }

    @Override
    public void close() {
        drop.run();
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "Place";
    }
}
