package dev.cinnabar.it.transfer;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where a killer meets its victims: it names a stage and gets the session that comes to it first. Shared by all threads. */
final class Aims {
    private static final int PATIENCE_MILLIS = 50;

    private final SynchronousQueue<Long> sessions = new SynchronousQueue<>();
    private volatile @Nullable Stage wanted;

    /** The session that comes to a stage next; null if none does for a while. */
    @Nullable
    Long await(Stage stage) throws InterruptedException {
        wanted = stage;
        try {
            return sessions.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            wanted = null;
        }
    }

    /** A session has come to a stage; true if the killer takes it. */
    boolean reach(Stage stage, long session) {
        return wanted == stage && sessions.offer(session);
    }
}
