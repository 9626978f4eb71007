package dev.cinnabar.engine.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was sent in the open transaction, savepoint by savepoint, so that objects can be put back, and what was read behind it. Confined to
 * the session's thread.
 */
public final class Journals {
    private Journal innermost = new Journal();
    private List<Journal> outer = List.of(); // the outermost is the first; a list of its own for the first savepoint
    private @Nullable Journal sending;

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
        return innermost;
    }

    /** A flush that is being sent is about to write to an object: it is put back with those that were sent. */
    public void touched(Tracked tracked) {
        if (sending != null) {
            sending.write(tracked);
        }
    }

    /** A statement beside the flush is about to be sent, and may change what is read from now on. */
    public void sent() {
        innermost.sent();
    }

    /** Such a statement is about to change an object: a rollback puts it back to where it stands now. */
    public void sent(Tracked tracked) {
        innermost.write(tracked);
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
        if (innermost.hasSent()) {
            return innermost;
        }
        for (int level = outer.size() - 1; level >= 0; level--) {
            if (outer.get(level).hasSent()) {
                return outer.get(level);
            }
        }
        return null;
    }

    // the life of a transaction

    /** A savepoint was set: what is sent from now on may be undone by itself. */
    void nested() {
        outer = outer.isEmpty() ? new ArrayList<>() : outer;
        outer.add(innermost);
        innermost = new Journal();
    }

    /** What was sent since the savepoint belongs to what surrounds it. */
    void released() {
        Journal inner = leave();
        innermost.take(inner);
    }

    /** What was sent since the savepoint. */
    Journal leave() {
        Journal left = innermost;
        innermost = outer.remove(outer.size() - 1);
        return left;
    }

    /** All that was sent in the transaction, whatever savepoints were set. */
    Journal whole() {
        while (!outer.isEmpty()) {
            released();
        }
        return innermost;
    }

    /** What was sent lasts. */
    void clear() {
        outer = List.of();
        innermost = new Journal();
    }
}
