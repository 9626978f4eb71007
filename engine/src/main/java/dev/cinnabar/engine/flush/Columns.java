package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ServerValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which columns of a row are written, and which the database fills. Stateless. */
final class Columns {
    private Columns() {}

    /** What an insert says: all that has a value, a default of Java's included. */
    static List<Attribute<?, ?>> toInsert(Tracked row, Part part) {
        List<Attribute<?, ?>> all = new ArrayList<>();
        for (Attribute<?, ?> attribute : part.columns()) {
            if (isComputed(row, attribute) || row.isLoaded(attribute.slot()) && !isLeftToDatabase(row, attribute)) {
                all.add(attribute);
            }
        }
        return all;
    }

    private static boolean isLeftToDatabase(Tracked row, Attribute<?, ?> attribute) {
        if (row.read(attribute.slot()) != null) {
            return false;
        }
        if (isFilled(attribute)) {
            return true;
        }
        if (!attribute.definition().isNullable()) {
            throw empty(row, attribute);
        }
        return false;
    }

    /** Whether the database gives it a value where an insert says nothing. */
    private static boolean isFilled(Attribute<?, ?> attribute) {
        ColumnDefinition<?> column = attribute.definition();
        return !(column.serverValue() instanceof ServerValue.None)
                || column.clientDefault() != null
                || attribute
                        .part()
                        .table()
                        .autoincrementColumn()
                        .map(filled -> filled.name().equals(column.name()))
                        .orElse(false);
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
        return part.columns().stream()
                .filter(attribute -> isComputed(row, attribute) || !given.contains(attribute) && isFilled(attribute))
                .<Attribute<?, ?>>map(attribute -> attribute)
                .toList();
    }

    /** Whether anything of an object has another value than it had. */
    static boolean differs(Tracked row) {
        return row.mapping().parts().stream()
                .anyMatch(part -> !toUpdate(row, part).isEmpty());
    }

    /** What an update says: columns whose value is another than it was. The key of a lower table follows the one above by itself. */
    static List<Attribute<?, ?>> toUpdate(Tracked row, Part part) {
        List<Attribute<?, ?>> all = new ArrayList<>();
        for (Attribute<?, ?> attribute : part.columns()) {
            boolean follows = !part.isRoot() && attribute.definition().isPrimaryKey();
            if (!follows && row.isChanged(attribute.slot()) && differs(row, attribute.slot())) {
                if (row.isLoaded(attribute.slot())
                        && row.read(attribute.slot()) == null
                        && !attribute.definition().isNullable()) {
                    throw empty(row, attribute);
                }
                all.add(attribute);
            }
        }
        return all;
    }

    /** Whether the database computes the value that is written. */
    static boolean isComputed(Tracked row, Attribute<?, ?> attribute) {
        return row.computed(attribute.slot()) != null;
    }

    /** What the database sets with an update of those columns of a table. */
    static List<Attribute<?, ?>> renewed(Mapping mapping, EntityType<?> table, List<Attribute<?, ?>> updated) {
        return mapping.follows().stream()
                .filter(attribute -> attribute.part() == table && !updated.contains(attribute.origin()))
                .toList();
    }

    private static boolean differs(Tracked row, int slot) {
        Object before = row.before(slot);
        return !row.isLoaded(slot) || before == EntityAccess.UNKNOWN || !Objects.deepEquals(before, row.read(slot));
    }
}
