package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.Difference;
import dev.cinnabar.schema.EnumDefinition;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.DropEnum;
import dev.cinnabar.schema.SchemaOperation.EnumUser;
import java.util.List;

/**
 * Types of words that no model has and that must stay all the same, since a column of them does: in a table that is left out, or because
 * the column itself is. Used once, by one thread.
 */
final class TypesInUse {
    private final Compared compared;
    private final List<Difference> found;
    private final Touched touched;

    TypesInUse(Compared compared, List<Difference> found) {
        this.compared = compared;
        this.found = found;
        List<SchemaOperation> steps = found.stream().map(Difference::operation).toList();
        this.touched = new Touched(compared.inspector(), steps);
    }

    /** Takes out what would drop one of them. */
    void keep() {
        found.removeIf(one -> one.operation() instanceof DropEnum drop && isUsed(drop.type()));
    }

    private boolean isUsed(EnumDefinition type) {
        return new EnumUsers(compared).of(type).stream().anyMatch(this::stays);
    }

    private boolean stays(EnumUser user) {
        String column = user.column().name();
        return !touched.isGone(user.table())
                && !touched.isGone(user.table(), column)
                && !touched.isRetyped(user.table(), column);
    }
}
