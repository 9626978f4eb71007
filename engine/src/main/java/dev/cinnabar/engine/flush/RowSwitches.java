package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.ObjectState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new object with the key of one that is deleted takes over its row, which is updated: it could not be inserted before the other is gone. */
final class RowSwitches {
    private RowSwitches() {}

    static void take(UnitOfWork unit) {
        for (Tracked fresh : meeting(unit)) {
            Tracked old = holder(unit, fresh);
            if (old != null && old.state() == ObjectState.DELETED && old.mapping() == fresh.mapping()) {
                unit.standing().takeOver(fresh, old);
            } else if (old != null) {
                throw new UsageException(
                        ErrorCode.OBJECT_STATE,
                        "A new " + fresh.mapping() + " has the key of " + old + ", which the session holds.",
                        "change the object that it holds, or delete that one first; if it is of another class, flush"
                                + " before the new one comes");
            }
        }
    }

    /** Those whose key an object of the session has. */
    private static List<Tracked> meeting(UnitOfWork unit) {
        List<Tracked> meeting = new ArrayList<>();
        for (Tracked fresh : unit.pending().fresh()) {
            if (holder(unit, fresh) != null) {
                meeting.add(fresh);
            }
        }
        return meeting;
    }

    private static @Nullable Tracked holder(UnitOfWork unit, Tracked fresh) {
        Object key = fresh.mapping().keyOf(fresh.object());
        return key == null ? null : unit.identities().get(fresh.mapping(), key);
    }
}
