package dev.cinnabar.engine.execute;

import java.util.ArrayList;
import java.util.List;

/** The results of a connection that hold on to the database. Confined to the connection's thread. */
final class OpenCursors {
    private final OneThread thread;
    private final List<Cursor> open = new ArrayList<>(2);

    OpenCursors(OneThread thread) {
        this.thread = thread;
    }

    /** Keeps other threads off the connection, and so off its rows. */
    Turn turn() {
        return thread.enter();
    }

    void add(Cursor cursor) {
        open.add(cursor);
    }

    void remove(Cursor cursor) {
        open.remove(cursor);
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
        open.clear();
    }

    void close() {
        if (open.isEmpty()) {
            return;
        }
        for (Cursor cursor : new ArrayList<>(open)) {
            cursor.cutOff();
        }
        open.clear();
    }
}
