package dev.cinnabar.ext.junit;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.schema.MetaData;

/** The database of a test class, with the tables of its models. Closing it drops it. Its tests use it one after another. */
final class ClassDatabase implements AutoCloseable {
    private final Place place;
    private final MetaData tables;
    private Engine engine;
    private boolean closed;

    private ClassDatabase(Place place, MetaData tables) {
        this.place = place;
        this.tables = tables;
        this.engine = engine(place);
    }

    /**
     * Makes the database that a class asks for.
     *
     * @throws CinnabarException if it cannot be made, or its tables cannot
     * @throws org.opentest4j.TestAbortedException if there is no server for it here, and none is required
     */
    static ClassDatabase of(Declared declared) {
        Class<?> type = declared.type();
        MetaData tables = ModelTablesOf.all(type, declared.said().models());
        try {
            return open(Place.of(declared), tables);
        } catch (CinnabarException | IllegalStateException failure) {
            throw new CinnabarException(
                    ErrorCode.EXTENSION_FAILED,
                    "The database of " + type.getName() + " could not be made ready: " + firstLine(failure),
                    failure instanceof CinnabarException ours ? ours.hint() : "see the cause",
                    failure);
        }
    }

    private static String firstLine(RuntimeException failure) {
        return failure instanceof CinnabarException ours ? ours.problem() : String.valueOf(failure.getMessage());
    }

    private static ClassDatabase open(Place place, MetaData tables) {
        ClassDatabase database = null;
        try {
            database = new ClassDatabase(place, tables);
            tables.createAll(database.engine());
            return database;
        } catch (RuntimeException | Error failure) {
            undo(database == null ? place : database, failure);
            throw failure;
        }
    }

    private static void undo(AutoCloseable made, Throwable because) {
        try {
            made.close();
        } catch (Exception alsoThat) {
            because.addSuppressed(alsoThat);
        }
    }

    /**
     * One connection is kept, since a test uses one; code under test may take more. It is asked whether it still answers: a server that was
     * started anew between two tests is no mistake of theirs.
     */
    private static Engine engine(Place place) {
        return Engine.builder(place.url())
                .poolSize(1)
                .maxOverflow(14)
                .poolPrePing(true)
                .build();
    }

    /** What is committed here stays for all tests of the class. */
    Engine engine() {
        return engine;
    }

    /** Takes away all connections, those that are still in use too, and goes on with new ones; a database in memory ends with them. */
    void renew() {
        engine.close();
        engine = engine(place);
        tables.createAll(engine);
    }

    /** A second call does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            engine.close();
        } finally {
            place.close();
        }
    }
}
