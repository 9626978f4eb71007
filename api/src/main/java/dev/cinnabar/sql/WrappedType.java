package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;

/**
 * A type whose values pass through SQL functions on their way: a cast, an encryption, a conversion to a geometry. A decorator or a
 * native type implements it beside its own room.
 */
public interface WrappedType {
    /** What stands in the statement for a parameter of the type. */
    NodeSource whenWritten(Node parameter);

    /** What is selected for a column of the type. */
    NodeSource whenRead(Node column);
}
