package dev.cinnabar.sql.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first branch whose condition holds. */
public record CaseNode(
        @Nullable Node operand,
        List<CaseBranch> branches,
        @Nullable Node otherwise) implements Node {
    public CaseNode {
        branches = List.copyOf(branches);
    }

    @Override
    public <R, C> R accept(SqlVisitor<R, C> visitor, C context) {
        return visitor.caseOf(this, context);
    }
}
