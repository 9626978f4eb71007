package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.CaseBranch;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first WHEN of a CASE, which waits for its THEN. */
public record CaseStart(@Nullable Node operand, Node condition) {
    public <T> Case<T> then(Expression<T> result) {
        return new Case<>(operand, List.of(new CaseBranch(condition, result.node())), result.type());
    }

    public <N extends Number> NumberCase<N> then(NumberExpression<N> result) {
        return new NumberCase<>(operand, List.of(new CaseBranch(condition, result.node())), result.type());
    }

    public <N extends Number> NumberCase<N> then(N value) {
        NumberType<N> type = Types.numberOf(value);
        return new NumberCase<>(operand, List.of(new CaseBranch(condition, new Bind(value, type, ""))), type);
    }

    public <T> Case<T> then(T value) {
        SqlType<T> type = Types.of(value);
        return new Case<>(operand, List.of(new CaseBranch(condition, new Bind(value, type, ""))), type);
    }
}
