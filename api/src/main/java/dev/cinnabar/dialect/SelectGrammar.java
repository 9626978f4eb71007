package dev.cinnabar.dialect;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.WrappedType;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.CompoundNode;
import dev.cinnabar.sql.node.Cte;
import dev.cinnabar.sql.node.CteReference;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.Grouping;
import dev.cinnabar.sql.node.JoinKind;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.LabelReference;
import dev.cinnabar.sql.node.LockStrength;
import dev.cinnabar.sql.node.LockWait;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.Materialization;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NullsOrder;
import dev.cinnabar.sql.node.OrderNode;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.PageUnit;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.sql.node.SelectList;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.SqlWriter;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.ValuesTable;
import java.util.List;
import java.util.Objects;

/** Queries (SQL:2016 7.5 to 7.17). */
abstract class SelectGrammar extends FunctionGrammar {
    SelectGrammar() {}

    @Override
    public SqlWriter select(SelectNode select, StatementWriter out) {
        List<FromNode> from = Sources.from(select, out::isOutside);
        Scope scope = out.scope().inside(Sources.items(from), select.list().columns());
        with(out);
        return out.within(scope, () -> {
            head(select, out);
            fromClause(from, out);
            where(select.where(), out);
            grouping(select, out);
            ordering(select.ordering(), out);
            tail(select, out);
        });
    }

    /** The items of FROM side by side. */
    protected void fromClause(List<FromNode> from, StatementWriter out) {
        String before = " FROM ";
        for (FromNode item : from) {
            out.sql(before);
            if (before.equals(", ") && keepsRight(item)) {
                out.parentheses(
                        () -> out.visit(item)); // some read a comma as a join, on whose left side all before it stands
            } else {
                out.visit(item);
            }
            before = ", ";
        }
    }

    /** Whether an item has rows of its own for which others may be missing on the left. */
    private static boolean keepsRight(FromNode item) {
        return item instanceof JoinNode join
                && (join.kind() == JoinKind.RIGHT || join.kind() == JoinKind.FULL || keepsRight(join.left()));
    }

    // the parts of a SELECT, in order

    private void head(SelectNode select, StatementWriter out) {
        if (select.list().columns().isEmpty()) {
            throw new UsageException(ErrorCode.NO_COLUMNS, "A query selects nothing.", "name what it shall select");
        }
        out.sql("SELECT ");
        hints(select.dressing().hints(), out);
        select.dressing().prefixes().forEach(prefix -> out.sql(prefix + " "));
        distinct(select.list(), out);
        selectList(select.list().columns(), out);
    }

    /** Hints that are meant for this dialect. */
    protected void hints(List<String> hints, StatementWriter out) {
        if (hints.isEmpty()) {
            return;
        }
        String mine = out.dialect().name() + ":";
        List<String> texts = hints.stream()
                .filter(hint -> hint.startsWith(mine))
                .map(hint -> hint.substring(mine.length()))
                .toList();
        if (!texts.isEmpty() && out.dialect().has(Feature.HINTS)) {
            out.sql("/*+ " + String.join(" ", texts) + " */ ");
        }
    }

    private static void distinct(SelectList list, StatementWriter out) {
        if (!list.distinctOn().isEmpty()) {
            out.require(Feature.DISTINCT_ON, "DISTINCT ON", "pick rows by rowNumber() over a window")
                    .sql("DISTINCT ON (")
                    .commas(list.distinctOn())
                    .sql(") ");
        } else if (list.distinct()) {
            out.sql("DISTINCT ");
        }
    }

    /** What is selected, each with its name where it has one. */
    protected final void selectList(List<Node> columns, StatementWriter out) {
        String before = "";
        for (Node column : columns) {
            selected(column, out.sql(before));
            before = ", ";
        }
    }

    private void selected(Node column, StatementWriter out) {
        if (column instanceof Label label) {
            out.visit(read(label.of())).sql(" AS ").name(label.label());
        } else {
            Node read = read(column);
            out.visit(read);
            if (read != column && column instanceof ColumnNode named) {
                out.sql(" AS ").name(named.name());
            }
        }
    }

    /** A column whose type wraps what is read in SQL of its own. */
    private Node read(Node column) {
        WrappedType wrapped = column instanceof ColumnNode node ? WrappedType.of(node.type()) : null;
        return wrapped == null
                ? selectedValue(column)
                : wrapped.whenRead(column).node();
    }

    /** What is selected where it is a parameter: a database that cannot tell its type is told by a cast. */
    protected Node selectedValue(Node column) {
        return column;
    }

    /** Conditions that must all hold. */
    protected final void where(List<Node> conditions, StatementWriter out) {
        if (!conditions.isEmpty()) {
            out.sql(" WHERE ").visit(all(conditions));
        }
    }

    private static Node all(List<Node> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new Junction(JunctionKind.AND, conditions);
    }

    private void grouping(SelectNode select, StatementWriter out) {
        Grouping grouping = select.grouping();
        if (!grouping.terms().isEmpty()) {
            List<Node> terms = grouping.terms().stream()
                    .map(term -> grouped(term, select.list().columns()))
                    .toList();
            groupBy(terms, out.sql(" GROUP BY "));
        }
        if (!grouping.having().isEmpty()) {
            out.sql(" HAVING ").visit(all(grouping.having()));
        }
    }

    private Node grouped(Node term, List<Node> columns) {
        if (term instanceof Label label && Parameterised.is(label)) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i) instanceof Label column && column.label().equals(label.label())) {
                    return groupedByName(label, i + 1);
                }
            }
        }
        return term;
    }

    /** How a group is said by what has parameters, and a name and a position (from 1 on) in the select list: by the expression again. */
    protected Node groupedByName(Label term, int position) {
        return term;
    }

    protected SqlWriter groupBy(List<Node> terms, StatementWriter out) {
        return out.commas(terms);
    }

    private void ordering(Ordering ordering, StatementWriter out) {
        if (!ordering.terms().isEmpty()) {
            out.sql(" ORDER BY ");
            String before = "";
            for (Node term : ordering.terms()) {
                orderTerm(term, out.sql(before));
                before = ", ";
            }
        }
        if (!ordering.page().isAll()) {
            page(ordering.page(), out);
        }
    }

    /** An expression that has a name in the select list goes by that. */
    private SqlWriter orderTerm(Node term, StatementWriter out) {
        if (term instanceof OrderNode order) {
            Node of = byName(order.of(), out);
            return order(of == order.of() ? order : new OrderNode(of, order.descending(), order.nulls()), out);
        }
        return out.visit(byName(term, out));
    }

    private static Node byName(Node term, StatementWriter out) {
        return term instanceof Label label && out.scope().names(label.label())
                ? new LabelReference(label.label())
                : term;
    }

    @Override
    public SqlWriter order(OrderNode order, StatementWriter out) {
        out.visit(order.of()).sql(order.descending() ? " DESC" : "");
        return order.nulls() == NullsOrder.UNSPECIFIED
                ? out
                : out.sql(" " + order.nulls().sql());
    }

    /** How many rows, after how many. */
    protected SqlWriter page(Page page, StatementWriter out) {
        if (page.unit() != PageUnit.ROWS) {
            return fetch(page, out);
        }
        if (page.limit() != null) {
            out.sql(" LIMIT ").visit(page.limit());
        }
        return page.offset() == null ? out : out.sql(" OFFSET ").visit(page.offset());
    }

    /** FETCH FIRST with what LIMIT cannot say. */
    protected final SqlWriter fetch(Page page, StatementWriter out) {
        boolean percent = page.unit() == PageUnit.PERCENT || page.unit() == PageUnit.PERCENT_WITH_TIES;
        boolean ties = page.unit() == PageUnit.ROWS_WITH_TIES || page.unit() == PageUnit.PERCENT_WITH_TIES;
        if (percent) {
            out.require(Feature.FETCH_PERCENT, "FETCH … PERCENT", "compare percentRank() over a window");
        }
        if (ties) {
            out.require(Feature.WITH_TIES, "FETCH … WITH TIES", "compare rank() over a window");
        }
        if (page.offset() != null) {
            out.sql(" OFFSET ").operand(page.offset(), Precedence.ATOM).sql(" ROWS");
        }
        Node limit = java.util.Objects.requireNonNull(page.limit());
        return out.sql(" FETCH FIRST ")
                .operand(limit, Precedence.ATOM)
                .sql(percent ? " PERCENT" : "")
                .sql(ties ? " ROWS WITH TIES" : " ROWS ONLY");
    }

    private SqlWriter tail(SelectNode select, StatementWriter out) {
        if (select.locking().strength() != LockStrength.NONE) {
            locking(select.locking(), out);
        }
        select.dressing().suffixes().forEach(suffix -> out.sql(" " + suffix));
        return out;
    }

    protected SqlWriter locking(Locking locking, StatementWriter out) {
        out.require(Feature.ROW_LOCKS, "locks of rows", "run it in a serializable transaction");
        out.sql(" " + lock(locking.strength()));
        if (!locking.of().isEmpty()) {
            String before = " OF ";
            for (FromNode item : locking.of()) {
                qualifier(item, out.sql(before));
                before = ", ";
            }
        }
        return locking.waiting() == LockWait.WAIT
                ? out
                : out.sql(" " + locking.waiting().sql());
    }

    /** The word for a lock; where a database has no such lock, that of the next stronger one. */
    protected String lock(LockStrength strength) {
        return strength.sql();
    }

    // several queries

    @Override
    public SqlWriter compound(CompoundNode compound, StatementWriter out) {
        with(out);
        String before = "";
        for (QueryNode part : compound.parts()) {
            part(part, out.sql(before));
            before = " " + compound.operator().sql() + " ";
        }
        ordering(
                new Ordering(
                        byOutput(compound.ordering().terms()),
                        compound.ordering().page()),
                out);
        return out;
    }

    /** A part of a set operation; in parentheses where it has an order of its own, or parts itself. */
    protected SqlWriter part(QueryNode part, StatementWriter out) {
        return isPlain(part) ? out.visit(part) : nested(part, out);
    }

    /** Whether a query can stand beside UNION as it is. */
    protected static boolean isPlain(QueryNode query) {
        return query instanceof SelectNode select
                && select.ordering().terms().isEmpty()
                && select.ordering().page().isAll()
                && select.locking().strength() == LockStrength.NONE;
    }

    /** The rows of a set operation are sorted by what comes out, which has names and no tables. */
    private static List<Node> byOutput(List<Node> terms) {
        return terms.stream().map(SelectGrammar::byOutput).toList();
    }

    private static Node byOutput(Node term) {
        if (term instanceof OrderNode order) {
            return new OrderNode(byOutput(order.of()), order.descending(), order.nulls());
        } else if (term instanceof ColumnNode column) {
            return new LabelReference(column.name());
        }
        return term instanceof Label label ? new LabelReference(label.label()) : term;
    }

    @Override
    public SqlWriter text(TextNode text, StatementWriter out) {
        with(out);
        for (WrittenSql.Part part :
                WrittenSql.of(text.sql(), out.dialect().lexis()).parts()) {
            if (part.isParameter()) {
                out.visit(Objects.requireNonNull(text.values().get(part.text())));
            } else {
                out.sql(part.text());
            }
        }
        return out;
    }

    // WITH

    /** The common table expressions of the whole statement, once, before its first query. */
    protected final void with(StatementWriter out) {
        List<Cte> ctes = out.takeCtes();
        if (ctes.isEmpty()) {
            return;
        }
        out.require(Feature.CTE, "common table expressions", "use subquery(…)");
        out.sql(ctes.stream().anyMatch(Cte::recursive) ? "WITH RECURSIVE " : "WITH ");
        out.within(Scope.NONE, () -> out.commas(ctes));
        out.sql(" ");
    }

    @Override
    public SqlWriter cte(Cte cte, StatementWriter out) {
        out.name(cte.name());
        if (!cte.columns().isEmpty()) {
            out.sql(" (").names(cte.columns()).sql(")");
        }
        return out.sql(" AS " + materialization(cte.materialization())).parentheses(() -> out.visit(cte.statement()));
    }

    /** The word before the query of a common table expression, with a blank behind it. */
    protected String materialization(Materialization materialization) {
        return materialization == Materialization.UNSPECIFIED ? "" : materialization.sql() + " ";
    }

    // items of FROM

    @Override
    public SqlWriter table(TableNode table, StatementWriter out) {
        String alias = aliasOf(table, out);
        QueryNode rows = table.rows();
        if (rows != null) {
            out.within(out.scope().around(), () -> nested(rows, out));
            return named(alias.isEmpty() ? table.table().name() : alias, List.of(), out);
        }
        out.table(table.table());
        return alias.isEmpty() ? out : out.sql(" AS ").name(alias);
    }

    @Override
    public SqlWriter cteReference(CteReference cte, StatementWriter out) {
        out.name(cte.name());
        return cte.alias().isEmpty() ? out : out.sql(" AS ").name(cte.alias());
    }

    @Override
    public SqlWriter derivedTable(DerivedTable derived, StatementWriter out) {
        if (derived.lateral()) {
            out.require(Feature.LATERAL, "LATERAL", "use a scalar subquery, or a window")
                    .sql("LATERAL ");
        }
        Scope scope = derived.lateral() ? out.scope() : out.scope().around();
        out.within(scope, () -> nested(derived.query(), out));
        return named(derived.alias(), derived.columns(), out);
    }

    /** The name of an item of FROM, and those of its columns. */
    protected final SqlWriter named(String alias, List<String> columns, StatementWriter out) {
        out.sql(" AS ").name(alias);
        return columns.isEmpty() ? out : out.sql(" (").names(columns).sql(")");
    }

    @Override
    public SqlWriter functionTable(FunctionTable function, StatementWriter out) {
        out.require(Feature.FUNCTION_TABLE, "functions of rows in FROM", "send the rows as values(…)");
        out.sql(function.lateral() ? "LATERAL " : "").visit(function.function());
        out.sql(function.ordinality() ? " WITH ORDINALITY" : "");
        return named(function.alias(), function.columns(), out);
    }

    @Override
    public SqlWriter valuesTable(ValuesTable values, StatementWriter out) {
        out.sql("(VALUES ");
        rows(values.rows(), "", out);
        return named(values.alias(), values.columns(), out.sql(")"));
    }

    /** Rows in parentheses, with a word before each. */
    protected final void rows(List<List<Node>> rows, String word, StatementWriter out) {
        String before = "";
        for (List<Node> row : rows) {
            out.sql(before + word).parentheses(() -> out.commas(row));
            before = ", ";
        }
    }

    @Override
    public SqlWriter join(JoinNode join, StatementWriter out) {
        if (join.kind() == JoinKind.FULL) {
            out.require(Feature.FULL_JOIN, "FULL JOIN", "join a left join and its mirror by union(…)");
        }
        out.visit(join.left()).word(join.kind().sql());
        if (join.right() instanceof JoinNode) {
            out.parentheses(() -> out.visit(join.right()));
        } else {
            out.visit(join.right());
        }
        return join.on() == null ? out : out.sql(" ON ").visit(join.on());
    }
}
