package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.CaseBranch;
import dev.cinnabar.sql.node.CaseNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.NumberType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CASE that gives a number. Immutable. */
public record NumberCase<N extends Number>(@Nullable Node operand, List<CaseBranch> branches, NumberType<N> type)
        implements NumberExpression<N> {
    public NumberCase {
        branches = List.copyOf(branches);
    }

    @Override
    public Node node() {
        return new CaseNode(operand, branches, null);
    }

    public NumberCase<N> when(Condition condition, N result) {
        return with(new CaseBranch(condition.node(), new Bind(result, type, "")));
    }

    public NumberCase<N> when(Condition condition, Expression<? extends N> result) {
        return with(new CaseBranch(condition.node(), result.node()));
    }

    private NumberCase<N> with(CaseBranch branch) {
        return new NumberCase<>(operand, Select.More.with(branches, branch), type);
    }

    public NumberExpression<N> otherwise(N value) {
        return Faces.number(new CaseNode(operand, branches, new Bind(value, type, "")), type);
    }

    public NumberExpression<N> otherwise(Expression<? extends N> value) {
        return Faces.number(new CaseNode(operand, branches, value.node()), type);
    }
}
