package dev.cinnabar.testkit.server;

/**
 * A place where tests get empty databases from. Thread-safe. The server behind it starts when it is first needed and serves until
 * the JVM ends.
 */
public interface DatabaseServer {
    /** The product's name as people write it: {@code PostgreSQL}. */
    String name();

    /** The version that the server reports. Starts it. */
    String version();

    /** Where the server came from, in a few words for a report. Starts it. */
    String source();

    /**
     * A new empty database, which {@link TestDatabase#close()} drops.
     *
     * @param owner whom it is for, usually the test class; a part of its name, so that a person finds it on the server
     * @throws org.opentest4j.TestAbortedException if no server can be had; a failure instead where {@code CINNABAR_TEST_REQUIRE}
     *     is {@code all} or names the database
     */
    TestDatabase fresh(String owner);
}
