package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Which columns of a row are written, and which the database fills. Stateless. */
final class Columns {
    private Columns() {}

    /** Whether an insert says it: it has a value, a default of Java's included. */
    static boolean isInserted(Tracked row, Part part, Attribute<?, ?> attribute) {
        return isComputed(row, attribute) || row.isLoaded(attribute.slot()) && !isLeftToDatabase(row, part, attribute);
    }

    private static boolean isLeftToDatabase(Tracked row, Part part, Attribute<?, ?> attribute) {
        if (row.read(attribute.slot()) != null) {
            return false;
        }
        if (part.filled().contains(attribute)) {
            return true;
        }
        if (!attribute.definition().isNullable()) {
            throw empty(row, attribute);
        }
        return false;
    }

    private static UsageException empty(Tracked row, Attribute<?, ?> attribute) {
        return new UsageException(
                ErrorCode.NULL_VALUE,
                attribute + " of a " + row.mapping() + " is null, and its column must have a value.",
                "set it before the flush, or let the column be empty: @Nullable on " + row.mapping() + ".Mapped."
                        + attribute.name());
    }

    /** What the database has filled once the row is there. */
    static List<Attribute<?, ?>> filled(Tracked row, Part part, List<Attribute<?, ?>> given) {
        List<Attribute<?, ?>> filled = new ArrayList<>();
        for (Attribute<?, ?> attribute : part.columns()) {
            if (isComputed(row, attribute) || part.filled().contains(attribute) && !given.contains(attribute)) {
                filled.add(attribute);
            }
        }
        return filled;
    }

    /** Whether anything of an object has another value than it had. */
    static boolean differs(Tracked row) {
        for (Part part : row.mapping().parts()) {
            for (Attribute<?, ?> attribute : part.columns()) {
                if (isUpdated(row, part, attribute)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an update says it: its value is another than it was. The key of a lower table follows the one above by itself. */
    static boolean isUpdated(Tracked row, Part part, Attribute<?, ?> attribute) {
        int slot = attribute.slot();
        if (!row.isChanged(slot) || follows(part, attribute) || !differs(row, attribute)) {
            return false;
        }
        if (row.isLoaded(slot)
                && row.read(slot) == null
                && !attribute.definition().isNullable()) {
            throw empty(row, attribute);
        }
        return true;
    }

    private static boolean follows(Part part, Attribute<?, ?> attribute) {
        return !part.isRoot() && attribute.definition().isPrimaryKey();
    }

    /** Whether an attribute has, or will have, another value than it had. */
    static boolean isDifferent(Tracked row, Attribute<?, ?> attribute) {
        return row.isChanged(attribute.slot()) && differs(row, attribute);
    }

    /** Whether the database computes the value that is written. */
    static boolean isComputed(Tracked row, Attribute<?, ?> attribute) {
        return row.computed(attribute.slot()) != null;
    }

    /** What the database sets with an update of those columns of a table. */
    static List<Attribute<?, ?>> renewed(Mapping mapping, EntityType<?> table, List<Attribute<?, ?>> updated) {
        return mapping.follows().isEmpty()
                ? List.of()
                : mapping.follows().stream()
                        .filter(attribute -> attribute.part() == table && !updated.contains(attribute.origin()))
                        .toList();
    }

    private static boolean differs(Tracked row, Attribute<?, ?> attribute) {
        Object before = row.before(attribute.slot());
        if (!row.isLoaded(attribute.slot()) || before == EntityAccess.UNKNOWN) {
            return true;
        }
        Object now = row.read(attribute.slot());
        return before == null || now == null ? before != now : !isSame(attribute.type(), before, now);
    }

    @SuppressWarnings("unchecked") // both stood behind an attribute of the type
    private static <T> boolean isSame(SqlType<T> type, Object before, Object now) {
        return type.isSame((T) before, (T) now);
    }
}
