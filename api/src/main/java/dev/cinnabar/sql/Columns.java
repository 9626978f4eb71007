package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a query selects, by name and by number. */
final class Columns {
    private Columns() {}

    static Expression<?> single(Query<?> query) {
        Nesting.refuseIn(query);
        List<Expression<?>> columns = query.row().expressions();
        if (columns.size() != 1) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "A query stands for a value only if it selects one column; this one selects " + columns.size()
                            + ".",
                    "select the one column that is meant");
        }
        return columns.get(0);
    }

    /** The name under which an expression is selected. */
    static String name(Expression<?> expression) {
        String label = Faces.label(expression.node());
        if (label == null) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_COLUMN,
                    "An expression without a name cannot be found in a subquery.",
                    "name it with as(\"…\") before it is selected, and ask for that");
        }
        return label;
    }

    static List<String> names(Query<?> query) {
        Nesting.refuseIn(query);
        return query.row().expressions().stream()
                .map(expression -> Objects.requireNonNullElse(Faces.label(expression.node()), ""))
                .toList();
    }

    /** The columns of a table that is made of the query; none where one has no name. */
    static List<ColumnDefinition<?>> definitions(Query<?> query) {
        List<String> names = names(query);
        if (names.contains("")) {
            return List.of();
        }
        List<ColumnDefinition<?>> definitions = new ArrayList<>();
        for (Expression<?> expression : query.row().expressions()) {
            definitions.add(ColumnDefinition.column(names.get(definitions.size()), expression.type()));
        }
        return definitions;
    }
}
