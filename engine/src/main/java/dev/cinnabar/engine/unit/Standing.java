package dev.cinnabar.engine.unit;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.access.EntityAccess;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects of a unit of work stand: by which key they are known, and what is pending for them. What a statement did to a row moves
 * its object, and what is undone moves it back. Confined to the session's thread.
 */
public final class Standing {
    private final IdentityMap identities;
    private final PendingRows pending;
    private final Journals journals;
    private final Gone gone;

    Standing(IdentityMap identities, PendingRows pending, Journals journals, Gone gone) {
        this.identities = identities;
        this.pending = pending;
        this.journals = journals;
        this.gone = gone;
    }

    /** Its row is there now. */
    public void inserted(Tracked tracked, Object key) {
        pending.fresh().remove(tracked);
        stored(tracked, key);
        forgetMoved(tracked);
        tracked.mapping().access().settle(tracked.object());
    }

    private void stored(Tracked tracked, Object key) {
        tracked.key(key);
        tracked.state(ObjectState.PERSISTENT);
        identities.put(key, tracked);
    }

    /** A relationship whose key was set by hand leads elsewhere now. */
    private static void forgetMoved(Tracked tracked) {
        if (tracked.mapping().relations().isEmpty()) {
            return;
        }
        tracked.forgetTargets(near -> tracked.isChanged(near.slot()));
    }

    /** Its row is as it is. */
    public void updated(Tracked tracked, Object key) {
        forgetMoved(tracked);
        pending.changed().remove(tracked);
        if (!key.equals(tracked.key())) {
            rekeyed(tracked, key);
        }
        tracked.mapping().access().settle(tracked.object());
    }

    /** Its row goes by another key. */
    public void rekeyed(Tracked tracked, Object key) {
        journals.touched(tracked);
        identities.remove(Objects.requireNonNull(tracked.key()), tracked);
        tracked.key(key);
        identities.put(key, tracked);
    }

    /** Its row is gone. */
    public void removed(Tracked tracked) {
        pending.remove(tracked);
        gone.add(tracked);
        identities.remove(Objects.requireNonNull(tracked.key()), tracked);
    }

    /** A new object takes over the row of one that was to be deleted. */
    public void takeOver(Tracked fresh, Tracked old) {
        Object key = Objects.requireNonNull(old.key());
        removed(old);
        pending.fresh().remove(fresh);
        stored(fresh, key);
        fresh.mapping().access().renew(fresh.object());
        takeVersion(fresh, old);
        pending.changed().add(fresh);
    }

    /** The row's version counts on. */
    private static void takeVersion(Tracked fresh, Tracked old) {
        Attribute<?, ?> version = fresh.mapping().version();
        if (version != null) {
            EntityAccess<Model> access = fresh.mapping().access();
            access.unload(fresh.object(), version.slot());
            if (old.isLoaded(version.slot())) {
                access.load(fresh.object(), version.slot(), old.read(version.slot()));
            }
        }
    }

    /** Puts an object back to where it stood before a flush that failed or was undone. */
    void revert(Tracked tracked, ObjectState state, @Nullable Object key) {
        gone.remove(tracked);
        tracked.mapping().access().link(tracked.object(), tracked);
        if (tracked.key() != null) {
            identities.remove(tracked.key(), tracked);
        }
        tracked.key(key);
        tracked.state(state);
        if (key != null) {
            identities.put(key, tracked);
        }
        pending.changed().remove(tracked);
        if (state == ObjectState.PENDING) {
            pending.fresh().add(tracked);
        } else if (state == ObjectState.DELETED) {
            pending.deleted().add(tracked);
        } else if (tracked.mapping().access().isChanged(tracked.object())) { // a flush may have touched it alone
            pending.changed().add(tracked);
        }
    }

    /** Rows that are gone will not come back. */
    void committed() {
        pending.committed();
        gone.settle();
    }
}
