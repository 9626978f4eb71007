package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether rows were found as they were read: a row that another transaction changed or deleted meanwhile is an error. */
final class Versions {
    private final Sender sender;

    Versions(Sender sender) {
        this.sender = sender;
    }

    /** The version that rows of a table are told by; null if they have none there. */
    static @Nullable Attribute<?, ?> of(TableRows table) {
        return table.isRoot() ? table.objects().get(0).mapping().version() : null;
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
    void expect(TableRows table, long found) {
        List<Tracked> objects = table.objects();
        if (found == objects.size()) {
            return;
        }
        for (Tracked object : objects) {
            if (objects.size() == 1 || !isThere(table, object)) {
                throw new StaleDataException(object.toString(), objects.size(), found);
            }
        }
        throw new StaleDataException(objects.get(0).mapping().toString(), objects.size(), found);
    }

    /** Whether the row stands as the statement has just left it. */
    private boolean isThere(TableRows table, Tracked object) {
        Condition key = table.part(object).is(table.key(object));
        Attribute<?, ?> version = of(table);
        Condition all = version == null ? key : Sql.and(key, Mapping.equal(version, next(object, version)));
        return sender.count(Sql.select(Sql.count()).from(table.type().table()).where(all)) == 1;
    }
}
