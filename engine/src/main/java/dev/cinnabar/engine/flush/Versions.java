package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.execute.ChangedSets;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.type.StandardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether rows were found as they were read: a row that another transaction changed or deleted meanwhile is an error. */
final class Versions {
    /** Types whose values the database gives back as they were written. */
    private static final Set<Class<?>> EXACT =
            Set.of(Boolean.class, Short.class, Integer.class, Long.class, UUID.class);

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
     * @param written what the rows have now that were found
     * @throws StaleDataException if fewer rows were found than there should be, naming the first that was not
     */
    void expect(TableRows table, List<Attribute<?, ?>> written, Changed found) {
        int expected = table.objects().size();
        if (found.rowCount() != expected) {
            throw new StaleDataException(missed(table, written, found), expected, found.rowCount());
        }
    }

    /** The first object whose row was not found; all of them, where that cannot be told. */
    private String missed(TableRows table, List<Attribute<?, ?>> written, Changed found) {
        List<Tracked> objects = table.objects();
        if (found instanceof ChangedSets sets && sets.missed() != ChangedSets.NONE) {
            return objects.get(sets.missed()).toString();
        }
        for (Tracked object : objects) {
            if (objects.size() == 1 || !isThere(table, written, object)) {
                return object.toString();
            }
        }
        return objects.get(0).mapping().toString();
    }

    /** Whether the row stands as the statement has just left it: another may have given it the same version, and other values. */
    private boolean isThere(TableRows table, List<Attribute<?, ?>> written, Tracked object) {
        List<Condition> all = new ArrayList<>();
        all.add(table.part(object).is(table.key(object)));
        Attribute<?, ?> version = of(table);
        if (version != null) {
            all.add(Mapping.equal(version, next(object, version)));
        }
        for (Attribute<?, ?> column : written) {
            Object value = isExact(column) && !Columns.isComputed(object, column) ? object.read(column.slot()) : null;
            if (value != null) {
                all.add(Mapping.equal(column, value));
            }
        }
        return sender.count(Sql.select(Sql.count()).from(table.type().table()).where(all.toArray(Condition[]::new)))
                == 1;
    }

    private static boolean isExact(Attribute<?, ?> column) {
        return column.type() instanceof StandardType<?> type && EXACT.contains(type.javaType());
    }
}
