package dev.cinnabar.ext.softdelete;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The objects of a session behind those that were deleted. Stateless. */
final class Held {
    private Held() {}

    /** The object itself if the session has it, else the one that it has for that row. */
    @SuppressWarnings("unchecked") // the class of an object is that of its entity
    static <E extends Model> E in(Session session, E object) {
        if (session.contains(object)) {
            return object;
        }
        if (session.stateOf(object) == ObjectState.DELETED) {
            session.flush(); // its row is marked then, and can be found
        }
        Class<E> type = (Class<E>) object.getClass();
        Object key = key(object);
        Optional<E> held = SoftDeletes.includingDeleted(session, all -> all.find(type, key));
        return held.orElseThrow(() -> gone(object));
    }

    private static Object key(Model object) {
        EntityType<?> type = EntityType.of(object.getClass());
        List<Object> key = new ArrayList<>();
        type.key().forEach(part -> {
            Object value = Members.value(part, object);
            if (value == null) {
                throw gone(object);
            }
            key.add(value);
        });
        return key.size() == 1 ? key.get(0) : key;
    }

    private static UsageException gone(Model object) {
        return new UsageException(
                ErrorCode.OBJECT_STATE,
                "There is no row behind " + object + ": it was never flushed, or it is really deleted.",
                "add it, if it shall be inserted");
    }
}
