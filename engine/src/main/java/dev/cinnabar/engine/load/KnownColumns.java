package dev.cinnabar.engine.load;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Discriminator;
import dev.cinnabar.sql.node.ColumnNode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What memory knows of the row of an object, column by column: conditions are judged by that. Stateless. */
public final class KnownColumns {
    private KnownColumns() {}

    /**
     * The value that an object has for a column.
     *
     * @param standsThere whether an attribute stands in the table that the column is one of
     * @throws UsageException if memory does not know it
     */
    public static @Nullable Object value(Tracked object, ColumnNode column, Predicate<Attribute<?, ?>> standsThere) {
        for (Attribute<?, ?> attribute : object.mapping().attributes()) {
            if (attribute.columnName().equals(column.name())
                    && standsThere.test(attribute)
                    && object.isLoaded(attribute.slot())) {
                return object.read(attribute.slot());
            }
        }
        Discriminator kind = object.mapping().type().discriminator();
        if (kind != null && kind.on("").node().equals(column)) {
            return object.mapping().type().discriminatorValue();
        }
        throw new UsageException(
                ErrorCode.NOT_EVALUABLE, column.name() + " is not known of " + object + ".", "read it first");
    }
}
