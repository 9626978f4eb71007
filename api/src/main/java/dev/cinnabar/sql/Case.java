package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.CaseBranch;
import dev.cinnabar.sql.node.CaseNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CASE (SQL:2016 6.12): more branches may follow, and what is given where none holds; NULL if that is not said. Immutable.
 *
 * @param <T> the Java type of what it gives
 */
public record Case<T>(@Nullable Node operand, List<CaseBranch> branches, SqlType<T> type) implements Expression<T> {
    public Case {
        branches = List.copyOf(branches);
    }

    @Override
    public Node node() {
        return new CaseNode(operand, branches, null);
    }

    public Case<T> when(Condition condition, T result) {
        return with(new CaseBranch(condition.node(), new Bind(result, type, "")));
    }

    public Case<T> when(Condition condition, Expression<? extends T> result) {
        return with(new CaseBranch(condition.node(), result.node()));
    }

    /** A value of the operand and what it gives. */
    public Case<T> whenValue(Expression<?> value, T result) {
        return with(new CaseBranch(value.node(), new Bind(result, type, "")));
    }

    private Case<T> with(CaseBranch branch) {
        return new Case<>(operand, Select.More.with(branches, branch), type);
    }

    public Expression<T> otherwise(T value) {
        return Faces.of(new CaseNode(operand, branches, new Bind(value, type, "")), type);
    }

    public Expression<T> otherwise(Expression<? extends T> value) {
        return Faces.of(new CaseNode(operand, branches, value.node()), type);
    }
}
