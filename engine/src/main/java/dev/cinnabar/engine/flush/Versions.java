package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import java.util.List;
import java.util.Objects;

/** Whether rows were found as they were read: a row that another transaction changed or deleted meanwhile is an error. */
final class Versions {
    private final Sender sender;

    Versions(Sender sender) {
        this.sender = sender;
    }

    /** The version after this change: the one that was set by hand, or one more. */
    static Object next(Tracked object, Attribute<?, ?> version) {
        Object now = Objects.requireNonNull(object.read(version.slot()), version::toString);
        if (object.isChanged(version.slot())) {
            return now;
        }
        return now instanceof Integer number ? (Object) (number + 1) : (Object) (((Number) now).longValue() + 1);
    }

    /**
     * @throws StaleDataException if fewer rows were found than there should be, naming the first that was not
     */
    void expect(List<Tracked> objects, long found) {
        if (found == objects.size()) {
            return;
        }
        for (Tracked object : objects) {
            if (objects.size() == 1 || !isThere(object)) {
                throw new StaleDataException(object.toString(), objects.size(), found);
            }
        }
        throw new StaleDataException(objects.get(0).mapping().toString(), objects.size(), found);
    }

    /** Whether the row stands as the statement has just left it. */
    private boolean isThere(Tracked object) {
        Mapping mapping = object.mapping();
        Condition key = mapping.is(Objects.requireNonNull(object.key()));
        Attribute<?, ?> version = mapping.version();
        Condition all = version == null ? key : Sql.and(key, Mapping.equal(version, next(object, version)));
        return sender.count(Sql.select(Sql.count()).from(mapping.type()).where(all)) == 1;
    }
}
