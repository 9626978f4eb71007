package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The rows of an IN list of tuples, as they are given when a statement runs. */
public final class TupleRows {
    private TupleRows() {}

    /**
     * A tuple of tuples.
     *
     * @param rows each a list of values or a row of a result
     * @param value makes a node of one value
     */
    public static Tuple of(Collection<?> rows, Function<Object, ? extends Node> value) {
        return new Tuple(rows.stream().map(row -> row(row, value)).toList());
    }

    private static Node row(Object row, Function<Object, ? extends Node> value) {
        List<Node> parts = new ArrayList<>();
        for (Object part : values(row)) {
            if (part == null) {
                throw wrong("a tuple of an IN list has no nulls", "look for those rows with isNull()");
            }
            parts.add(value.apply(part));
        }
        return new Tuple(parts);
    }

    private static List<?> values(Object row) {
        if (row instanceof Row values) {
            return values.values();
        } else if (row instanceof List<?> values) {
            return values;
        }
        throw wrong(row.getClass().getName() + " is no row of values", "give each row as a list");
    }

    private static UsageException wrong(String problem, String cure) {
        return new UsageException(ErrorCode.WRONG_TYPE, problem + ".", cure);
    }
}
