package dev.cinnabar.engine.unit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was sent in the open transaction, savepoint by savepoint, so that objects can be put back, and what was read behind it. Confined to
 * the session's thread.
 */
public final class Journals {
    private final Deque<Journal> levels = new ArrayDeque<>(1);
    private @Nullable Journal sending;

    Journals() {
        levels.push(new Journal());
    }

    // what is sent

    /** A flush is about to send these. */
    void begin(Collection<Tracked> fresh, Collection<Tracked> changed, Collection<Tracked> deleted) {
        Journal journal = new Journal();
        journal.write(fresh);
        journal.write(changed);
        journal.write(deleted);
        sending = journal;
    }

    boolean isSending() {
        return sending != null;
    }

    /** The flush is over; what it wrote down belongs to nobody yet. */
    Journal end() {
        Journal ended = Objects.requireNonNull(sending);
        sending = null;
        return ended;
    }

    /** The innermost part of the transaction. */
    Journal innermost() {
        return levels.getFirst();
    }

    /** A flush that is being sent is about to write to an object: it is put back with those that were sent. */
    public void touched(Tracked tracked) {
        if (sending != null) {
            sending.write(tracked);
        }
    }

    /** A statement beside the flush is about to be sent, and may change what is read from now on. */
    public void sent() {
        levels.getFirst().sent();
    }

    /** Such a statement is about to change an object: a rollback puts it back to where it stands now. */
    public void sent(Tracked tracked) {
        levels.getFirst().write(tracked);
    }

    // what is read

    /** A value was read from the database: a rollback of what has been sent takes it away, since it may follow from that. */
    public void read(Tracked tracked, int slot) {
        Journal behind = behind();
        if (behind != null) {
            behind.read(tracked, slot, slot + 1);
        }
    }

    /** As {@link #read(Tracked, int)}, for all that an object has which a row has just made. */
    public void read(Tracked made) {
        Journal behind = behind();
        if (behind != null) {
            behind.read(made, 0, made.mapping().type().slots());
        }
    }

    /** The innermost part of the transaction in which something was sent; null if nothing was. */
    private @Nullable Journal behind() {
        if (sending != null) {
            return sending;
        }
        for (Journal level : levels) {
            if (level.hasSent()) {
                return level;
            }
        }
        return null;
    }

    // the life of a transaction

    /** A savepoint was set: what is sent from now on may be undone by itself. */
    void nested() {
        levels.push(new Journal());
    }

    /** What was sent since the savepoint belongs to what surrounds it. */
    void released() {
        Journal inner = levels.pop();
        levels.getFirst().take(inner);
    }

    /** What was sent since the savepoint. */
    Journal leave() {
        return levels.pop();
    }

    /** All that was sent in the transaction, whatever savepoints were set. */
    Journal whole() {
        while (levels.size() > 1) {
            released();
        }
        return levels.getFirst();
    }

    /** What was sent lasts. */
    void clear() {
        levels.clear();
        levels.push(new Journal());
    }
}
