package dev.cinnabar.engine.execute;

import dev.cinnabar.engine.pool.Lease;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results of a connection that hold on to the database. Confined to the connection's thread. */
final class OpenCursors {
    private final OneThread thread;
    private final @Nullable Lease lease;
    private final List<Cursor> open = new ArrayList<>(2);

    /** Those of no connection. */
    OpenCursors(OneThread thread) {
        this(thread, null);
    }

    OpenCursors(OneThread thread, @Nullable Lease lease) {
        this.thread = thread;
        this.lease = lease;
    }

    /** Keeps other threads off the connection, and so off its rows. */
    Turn turn() {
        return thread.enter();
    }

    void add(Cursor cursor) {
        open.add(cursor);
        note();
    }

    void remove(Cursor cursor) {
        open.remove(cursor);
        note();
    }

    /** Takes the rows that are left into memory; streams, which may be without end, are closed. */
    void detach() {
        if (open.isEmpty()) {
            return;
        }
        for (Cursor cursor : new ArrayList<>(open)) {
            if (cursor.streams()) {
                cursor.cutOff();
            } else {
                cursor.detach();
            }
        }
        none();
    }

    void close() {
        if (open.isEmpty()) {
            return;
        }
        for (Cursor cursor : new ArrayList<>(open)) {
            cursor.cutOff();
        }
        none();
    }

    private void none() {
        open.clear();
        note();
    }

    private void note() {
        if (lease != null) {
            lease.results(open.size());
        }
    }
}
