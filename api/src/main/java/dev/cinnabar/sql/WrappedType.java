package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import dev.cinnabar.type.ProvidedType;
import dev.cinnabar.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values pass through SQL functions on their way: a cast, an encryption, a conversion to a geometry. A decorator or a
 * native type implements it beside its own room.
 */
public interface WrappedType {
    /** A type as one that wraps, also where plugins say what it is; null if it does not wrap. */
    static @Nullable WrappedType of(SqlType<?> type) {
        SqlType<?> meant = type instanceof ProvidedType<?> open ? open.storedAs() : type;
        return meant instanceof WrappedType wrapped ? wrapped : null;
    }

    /** What stands in the statement for a parameter of the type. */
    NodeSource whenWritten(Node parameter);

    /** What is selected for a column of the type. */
    NodeSource whenRead(Node column);
}
