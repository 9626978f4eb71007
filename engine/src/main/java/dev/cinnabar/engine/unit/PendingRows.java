package dev.cinnabar.engine.unit;

import dev.cinnabar.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The objects for whose rows a flush has something to do: those that are new, those that changed, those to be deleted, each in the order in
 * which they became so, and those that may have changed in place. Confined to the session's thread.
 */
public final class PendingRows {
    private final Set<Tracked> fresh = new Rows();
    private final Set<Tracked> changed = new Rows();
    private final Set<Tracked> deleted = new Rows();
    private final Set<Tracked> purged = new Rows();
    private final Watched watched = new Watched();

    PendingRows() {}

    /** What will be inserted. */
    public Collection<Tracked> fresh() {
        return fresh;
    }

    /** What may have to be updated. */
    public Collection<Tracked> changed() {
        return changed;
    }

    /** What will be deleted. */
    public Collection<Tracked> deleted() {
        return deleted;
    }

    /** Those that may change in place. */
    Watched watched() {
        return watched;
    }

    /** Whether a flush would find something to do; values that changed in place are noticed. */
    public boolean areThere() {
        notice();
        return areKnown();
    }

    /** Whether a flush may find something to do; nothing is looked at for that. */
    public boolean mayBeThere() {
        return areKnown() || !watched.isEmpty();
    }

    private boolean areKnown() {
        return !fresh.isEmpty() || !changed.isEmpty() || !deleted.isEmpty();
    }

    /** Values that changed in place are noticed. */
    void notice() {
        watched.notice(any -> true);
    }

    /** The same, as far as they stand in one of these tables. */
    public void notice(Collection<TableName> tables) {
        watched.notice(tracked -> tables.stream().anyMatch(tracked.mapping()::isIn));
    }

    /** Its row is to be deleted, or to be marked where it stays. */
    void delete(Tracked tracked) {
        deleted.add(tracked);
        purged.remove(tracked); // it may have been purged before, and rolled back
    }

    /** Its row is to be deleted, whatever is said of its entity. */
    void purge(Tracked tracked) {
        purged.add(tracked);
    }

    /** Whether its row is to be deleted, or was in this transaction, whatever is said of its entity. */
    boolean isPurged(Tracked tracked) {
        return purged.contains(tracked);
    }

    /** Those whose objects stand otherwise than their rows, as far as that can be known. A copy. */
    List<Tracked> ofStoredRows() {
        List<Tracked> all = new ArrayList<>(changed);
        all.addAll(deleted);
        all.addAll(watched.all()); // what changed in place need not have been noticed
        return all;
    }

    /** Nothing is to be done for it any more. */
    void remove(Tracked tracked) {
        fresh.remove(tracked);
        changed.remove(tracked);
        deleted.remove(tracked);
        watched.remove(tracked);
    }

    /** Nothing is to be done for any; those that may change in place still may. */
    void giveUp() {
        fresh.clear();
        changed.clear();
        deleted.clear();
    }

    /** What was sent lasts. */
    void committed() {
        purged.clear();
    }

    /** The objects have all left. */
    void clear() {
        giveUp();
        purged.clear();
        watched.clear();
    }
}
