package dev.cinnabar.engine.compile;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.StatementOptions;
import dev.cinnabar.sql.TupleRows;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BindList;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.Parameter;
import dev.cinnabar.sql.node.Tuple;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.UntypedType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Named parameters and the values that a run gives them. */
final class Parameters {
    private Parameters() {}

    /** What stands in the statement in the place of a parameter. */
    static Node given(Parameter parameter, StatementOptions options) {
        if (!options.parameters().containsKey(parameter.name())) {
            throw new UsageException(
                    ErrorCode.MISSING_PARAMETER,
                    "The parameter '" + parameter.name() + "' has no value; given are "
                            + options.parameters().keySet() + ".",
                    "say bind(\"" + parameter.name() + "\", value) before the statement runs");
        }
        return node(parameter, options.parameters().get(parameter.name()));
    }

    private static Node node(Parameter parameter, @Nullable Object value) {
        return switch (parameter.kind()) {
            case SINGLE -> new Bind(value, type(parameter, value), parameter.name());
            case INLINE -> value == null ? new NullLiteral() : inline(parameter, value);
            case LIST -> new BindList(list(parameter, value), parameter.type(), parameter.name());
            case INLINE_LIST ->
                new Tuple(list(parameter, value).stream()
                        .map(item -> inline(parameter, item))
                        .toList());
            case ROWS -> TupleRows.of(list(parameter, value), item -> new Bind(item, Types.of(item), parameter.name()));
            case INLINE_ROWS -> TupleRows.of(list(parameter, value), item -> inline(parameter, item));
        };
    }

    private static Node inline(Parameter parameter, Object value) {
        return new InlineValue(value, type(parameter, value));
    }

    private static SqlType<?> type(Parameter parameter, @Nullable Object value) {
        return parameter.type() == UntypedType.INSTANCE && value != null ? Types.of(value) : parameter.type();
    }

    private static List<?> list(Parameter parameter, @Nullable Object value) {
        if (value instanceof Collection<?> values && values.stream().noneMatch(java.util.Objects::isNull)) {
            return List.copyOf(values);
        }
        throw new UsageException(
                ErrorCode.WRONG_TYPE,
                "The parameter '" + parameter.name() + "' stands for a list, and takes a collection without nulls.",
                "give a List or a Set");
    }
}
