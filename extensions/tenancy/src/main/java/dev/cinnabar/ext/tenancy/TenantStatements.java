package dev.cinnabar.ext.tenancy;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.SessionStatement;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.UpdateNode;
import org.jspecify.annotations.Nullable;

/**
 * Statements of sessions that write rows without objects, wherever in a statement that is said. Which rows an UPDATE or a DELETE meets,
 * criteria say. Used once.
 */
final class TenantStatements extends Rewriter<SessionStatement> {
    private TenantStatements() {}

    /** The statement, writing rows of the session's tenant alone. */
    static SessionStatement owned(SessionStatement statement) {
        return statement.with(new TenantStatements().rewrite(statement.node(), statement));
    }

    @Override
    public Node insert(InsertNode node, SessionStatement statement) {
        InsertNode inner = (InsertNode) super.insert(node, statement);
        @Nullable OwnedTable table = OwnedTable.of(node.into().table());
        if (table == null) {
            return inner;
        }
        return table.saysWhose()
                ? written(table, statement).insert(inner)
                : new LowerRows(table.type(), scope(table, statement), statement).checked(inner);
    }

    @Override
    public Node update(UpdateNode node, SessionStatement statement) {
        @Nullable OwnedTable table = OwnedTable.of(node.table().table());
        if (table != null && table.saysWhose()) {
            written(table, statement).check(node);
        }
        return super.update(node, statement);
    }

    private static OwnedRows written(OwnedTable table, SessionStatement statement) {
        return new OwnedRows(
                table.type(),
                table.ofAll(),
                scope(table, statement).tenant(),
                statement.sets(),
                statement.session().factory().engine().dialect());
    }

    private static TenantScope scope(OwnedTable table, SessionStatement statement) {
        EntityType<?> type = table.type();
        return statement.session().context(TenantScope.class).orElseThrow(() -> TenantScope.missing(type));
    }
}
