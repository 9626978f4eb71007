package dev.cinnabar.dialect;

import dev.cinnabar.sql.WrappedType;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.ListSlot;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.UntypedType;

/**
 * What stands behind IN as values. Immutable.
 *
 * @param size how many values; 0 for what is no list of values, too
 * @param type of each value
 */
public record ValueList(int size, SqlType<?> type) {
    private static final ValueList NONE = new ValueList(0, UntypedType.INSTANCE);

    /** The values that a node is. */
    public static ValueList of(Node list) {
        if (list instanceof BindList values) {
            return new ValueList(values.values().size(), values.type());
        }
        return list instanceof ListSlot slot ? new ValueList(slot.size(), slot.type()) : NONE;
    }

    /** Whether it is long enough to travel as one parameter, and can: a type that wraps its values wraps each of them. */
    public boolean isLong(int most) {
        return size > most && WrappedType.of(type) == null;
    }
}
