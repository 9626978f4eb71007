package dev.cinnabar.it.transfer;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What those who move money were told of each move, and where the killed sessions stood. Shared by all threads. */
final class Book {
    /** What somebody was told. */
    enum End {
        /** The call came back. */
        ACKNOWLEDGED,
        /** The call came back since the probe found what the commit did not tell. */
        FOUND,
        /** The call threw. */
        FAILED,
        /** The call threw that nobody knows. */
        UNKNOWN
    }

    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore ended = new Semaphore(0);
    private final Map<Long, End> ends = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentSkipListMap<>();
    private final Set<Thread> committing = ConcurrentHashMap.newKeySet();

    /** Waits until one more move has ended. */
    boolean awaitEnd() throws InterruptedException {
        return ended.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void end(Move move, End how) {
        if (ends.put(move.number(), how) != null) {
            throw new AssertionError("the move " + move.number() + " ended twice");
        }
        count(how.name());
        ended.release();
    }

    /** Moves that ended so. */
    Set<Long> moves(Set<End> how) {
        return ends.entrySet().stream()
                .filter(end -> how.contains(end.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** One more of a kind. */
    void count(String kind) {
        counts.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
    }

    int counted(String kind) {
        AtomicInteger count = counts.get(kind);
        return count == null ? 0 : count.get();
    }

    /** The work of this thread's transaction is done: what comes now is its commit. */
    void commits() {
        committing.add(Thread.currentThread());
    }

    /**
     * The transaction of this thread has ended.
     *
     * @return whether it was being committed
     */
    boolean ended() {
        return committing.remove(Thread.currentThread());
    }

    @Override
    public String toString() {
        return new TreeMap<>(counts).toString();
    }
}
