package dev.cinnabar.ext.junit;

import dev.cinnabar.testkit.server.Databases;

/** Where the database of a test class stands. Whichever it is, the class gets one of its own there, which is dropped after it. */
public enum TestServer {
    /**
     * Where {@code TEST_DATABASE_URL} says: a parameter of JUnit (so a system property, or a line in
     * {@code junit-platform.properties}), or else a variable of the environment. If neither says anything, {@link #SQLITE}.
     */
    GIVEN,
    /** A file in a folder for temporary ones. */
    SQLITE,
    /** The server that {@link Databases#postgres()} finds: by {@code CINNABAR_TEST_POSTGRES_URL}, in a container, or embedded. */
    POSTGRES,
    /** The server that {@link Databases#mysql()} finds: by {@code CINNABAR_TEST_MYSQL_URL}, in a container, or embedded. */
    MYSQL
}
