package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.Exists;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.Grouping;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.SelectDressing;
import dev.cinnabar.sql.node.SelectList;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Statements that write (SQL:2016 14.9 to 14.14), and RETURNING, which the standard lacks. */
abstract class ChangeGrammar extends SelectGrammar {
    ChangeGrammar() {}

    // INSERT

    @Override
    public SqlWriter insert(InsertNode insert, StatementWriter out) {
        if (!(insert.source() instanceof InsertSource.FromQuery)) {
            with(out);
        }
        out.sql("INSERT ");
        hints(insert.hints(), out);
        out.sql("INTO ");
        out.visit(insert.into());
        source(insert, out);
        if (insert.conflict() != null) {
            conflict(insert, insert.conflict(), out);
        }
        return returning(insert.returning(), Feature.INSERT_RETURNING, out);
    }

    private void source(InsertNode insert, StatementWriter out) {
        if (insert.source() instanceof InsertSource.Defaults) {
            defaults(out);
            return;
        }
        out.sql(" ").parentheses(() -> out.names(insert.columns())).sql(" ");
        if (insert.source() instanceof InsertSource.FromQuery query) {
            out.visit(query.query());
        } else if (insert.source() instanceof InsertSource.Rows rows) {
            rows(rows.rows(), "", out.sql("VALUES "));
        }
    }

    /** A row of nothing but defaults. */
    protected void defaults(StatementWriter out) {
        out.sql(" DEFAULT VALUES");
    }

    /** What happens where a unique value is taken. */
    protected void conflict(InsertNode insert, Conflict conflict, StatementWriter out) {
        out.require(Feature.UPSERT, "upsert", "update first, and insert where no row was there");
        out.sql(" ON CONFLICT");
        if (!conflict.columns().isEmpty()) {
            out.sql(" ").parentheses(() -> out.names(conflict.columns()));
        }
        if (conflict.update().isEmpty()) {
            out.sql(" DO NOTHING");
            return;
        }
        out.sql(" DO UPDATE SET ");
        Scope scope = out.scope().inside(List.of(insert.into()), List.of());
        out.within(scope, () -> {
            assignments(conflict.update(), out);
            where(conflict.where(), out);
        });
    }

    // UPDATE

    @Override
    public SqlWriter update(UpdateNode update, StatementWriter out) {
        if (update.assignments().isEmpty()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "An UPDATE of '" + update.table().table().name() + "' sets nothing.",
                    "say set(column, value)");
        }
        List<FromNode> from = Sources.beside(update, out::isOutside);
        with(out);
        return out.within(scope(update.table(), from, out), () -> updateBody(update, from, out));
    }

    protected SqlWriter updateBody(UpdateNode update, List<FromNode> from, StatementWriter out) {
        out.sql("UPDATE ").visit(update.table()).sql(" SET ");
        assignments(update.assignments(), out);
        if (!from.isEmpty()) {
            out.require(Feature.UPDATE_FROM, "UPDATE … FROM", "set a scalar subquery");
        }
        fromClause(from, out);
        where(update.where(), out);
        return ending(update.ordering(), update.returning(), Feature.UPDATE_RETURNING, out);
    }

    /** What is written into which column. */
    protected final void assignments(List<Assignment> assignments, StatementWriter out) {
        String before = "";
        for (Assignment assignment : assignments) {
            out.sql(before).name(assignment.column()).sql(" = ").visit(assignment.value());
            before = ", ";
        }
    }

    // DELETE

    @Override
    public SqlWriter delete(DeleteNode delete, StatementWriter out) {
        List<FromNode> using = Sources.beside(delete, out::isOutside);
        with(out);
        return out.within(scope(delete.from(), using, out), () -> deleteBody(delete, using, out));
    }

    protected SqlWriter deleteBody(DeleteNode delete, List<FromNode> using, StatementWriter out) {
        out.sql("DELETE FROM ").visit(delete.from());
        if (using.isEmpty()) {
            where(delete.where(), out);
        } else {
            usingClause(delete, using, out);
        }
        return ending(delete.ordering(), delete.returning(), Feature.DELETE_RETURNING, out);
    }

    /** Other tables that decide what is deleted: a row goes where they have one that fits. */
    protected void usingClause(DeleteNode delete, List<FromNode> using, StatementWriter out) {
        SelectList one = new SelectList(List.of(new InlineValue(1, Types.INTEGER)), false, List.of());
        SelectNode fitting = new SelectNode(
                one, using, delete.where(), Grouping.NONE, Ordering.NONE, Locking.NONE, SelectDressing.NONE);
        Scope scope = new Scope(out.scope().outer(), List.of(delete.from()), List.of());
        out.within(scope, () -> where(List.of(new Exists(fitting)), out));
    }

    // what they share

    private static Scope scope(TableNode target, List<FromNode> others, StatementWriter out) {
        List<FromNode> items = new ArrayList<>(others.size() + 1);
        items.add(target);
        items.addAll(others);
        return out.scope().inside(Sources.items(items), List.of());
    }

    /** What stands behind the WHERE of an UPDATE or a DELETE: which rows in which order, then what it gives back. */
    protected SqlWriter ending(Ordering ordering, List<Node> returned, Feature feature, StatementWriter out) {
        limited(ordering, out);
        return returning(returned, feature, out);
    }

    /** The order in which rows are changed, and how many of them. */
    protected void limited(Ordering ordering, StatementWriter out) {
        if (ordering.terms().isEmpty() && ordering.page().isAll()) {
            return;
        }
        out.require(
                Feature.UPDATE_LIMIT,
                "ORDER BY and LIMIT in a change",
                "name the rows by a subquery: where(key.in(select(key).orderBy(…).limit(…)))");
        if (!ordering.terms().isEmpty()) {
            out.sql(" ORDER BY ").commas(ordering.terms());
        }
        if (!ordering.page().isAll()) {
            page(ordering.page(), out);
        }
    }

    /** What a change gives back. */
    protected SqlWriter returning(List<Node> columns, Feature feature, StatementWriter out) {
        if (columns.isEmpty()) {
            return out;
        }
        out.require(feature, "RETURNING here", "select the rows by their keys afterwards")
                .sql(" RETURNING ");
        selectList(columns, out);
        return out;
    }
}
