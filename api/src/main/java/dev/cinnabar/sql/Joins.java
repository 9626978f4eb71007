package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.ForeignKey;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.ComparisonOperator;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.JoinKind;
import dev.cinnabar.sql.node.JoinNode;
import dev.cinnabar.sql.node.LabelReference;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.TableNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Joins that say little: the left side from the columns, the condition from the foreign keys. */
final class Joins {
    private Joins() {}

    /** FROM with one item more, joined to the one that the condition names. */
    static List<FromNode> joined(SelectNode select, JoinKind kind, FromNode right, @Nullable Condition on) {
        Node condition = on == null ? null : on.node();
        LeftSide left = LeftSide.of(select, right, condition);
        checkNames(Sources.items(left.from()), right);
        return left.joined(new JoinNode(left.item(), kind, right, condition));
    }

    /** The item, or each of a join's own, may not be there yet. */
    static void checkNames(List<FromNode> items, FromNode joined) {
        for (FromNode item : Sources.items(List.of(joined))) {
            if (items.contains(item)) {
                throw twice(item);
            }
        }
    }

    /** Which rows of both sides stay could be said in neither ON nor WHERE. */
    static UsageException full() {
        return new UsageException(
                ErrorCode.BAD_STATEMENT,
                "A FULL JOIN keeps all rows of both sides, and a kind of entity has some of its table alone.",
                "join a subquery of the kind's rows: select(…).from(Kind.class).subquery(…)");
    }

    private static UsageException twice(FromNode item) {
        String name = TablePath.bare(item);
        return new UsageException(
                ErrorCode.DUPLICATE_NAME,
                "'" + name + "' would stand in FROM twice under one name.",
                "join it under another name: join(Item.PARENT.as(\"parent\")), or join(table.as(\"other\"),"
                        + " condition)");
    }

    static Condition on(Select<?> select, Table right) {
        SelectNode node = select.node();
        List<FromNode> left = node.from().isEmpty() ? LeftSide.named(node, right.node()) : Sources.items(node.from());
        List<Condition> candidates = new ArrayList<>();
        for (FromNode item : left) {
            if (item instanceof TableNode table) {
                between(table, right.node(), candidates);
            }
        }
        if (candidates.size() != 1) {
            throw candidates.isEmpty() ? none(right) : several(right, candidates.size());
        }
        return candidates.get(0);
    }

    private static void between(TableNode left, TableNode right, List<Condition> candidates) {
        for (ForeignKey key : left.table().foreignKeys()) {
            if (refersTo(key, right.table())) {
                candidates.add(equal(left, key.columns(), right, key.referredColumns()));
            }
        }
        for (ForeignKey key : right.table().foreignKeys()) {
            if (refersTo(key, left.table()) && !left.equals(right)) {
                candidates.add(equal(right, key.columns(), left, key.referredColumns()));
            }
        }
    }

    static boolean refersTo(ForeignKey key, TableDefinition table) {
        return key.target().equals(TableName.of(table));
    }

    static Condition equal(TableNode left, List<String> leftColumns, TableNode right, List<String> rightColumns) {
        Condition[] all = new Condition[leftColumns.size()];
        for (int i = 0; i < all.length; i++) {
            Node one = column(left, leftColumns.get(i));
            Node other = column(right, rightColumns.get(i));
            all[i] = Faces.condition(new Comparison(one, ComparisonOperator.EQ, other));
        }
        return all.length == 1 ? all[0] : Sql.and(all);
    }

    private static ColumnNode column(TableNode table, String name) {
        ColumnDefinition<?> column = Assigned.column(table.table(), name);
        return new ColumnNode(table, column.name(), column.type());
    }

    private static UsageException none(Table right) {
        return new UsageException(
                ErrorCode.NO_JOIN_CONDITION,
                "No foreign key leads between '" + right.name() + "' and the tables of FROM.",
                "say the condition: join(table, condition)");
    }

    private static UsageException several(Table right, int count) {
        return new UsageException(
                ErrorCode.AMBIGUOUS_JOIN,
                count + " foreign keys lead between '" + right.name() + "' and the tables of FROM.",
                "say which one: join(table, condition); or say from(…), where the columns name more than it is joined to");
    }

    /** Conditions from names and values. */
    static Condition[] equal(Select<?> select, Map<String, ?> values) {
        List<FromNode> from = Sources.read(select.node());
        return values.entrySet().stream()
                .map(entry -> equal(from, entry.getKey(), entry.getValue()))
                .toArray(Condition[]::new);
    }

    private static Condition equal(List<FromNode> from, String name, @Nullable Object value) {
        List<ColumnNode> found = new ArrayList<>();
        for (FromNode item : from) {
            if (item instanceof TableNode table) {
                table.table()
                        .findColumn(name)
                        .ifPresent(column -> found.add(new ColumnNode(table, column.name(), column.type())));
            }
        }
        if (found.size() != 1) {
            throw new UsageException(
                    found.isEmpty() ? ErrorCode.UNKNOWN_COLUMN : ErrorCode.AMBIGUOUS_COLUMN,
                    (found.isEmpty() ? "No table" : found.size() + " tables") + " of FROM have a column '" + name
                            + "'.",
                    "correct the name, or say the column itself in where(…)");
        }
        ColumnNode column = found.get(0);
        TableDefinition table = ((TableNode) column.source()).table();
        if (value == null) {
            return Faces.of(column, column.type()).isNull();
        }
        Node bound = Assigned.of(table, name, value).value();
        return Faces.condition(new Comparison(column, ComparisonOperator.EQ, bound));
    }

    /** An order by the name of something selected. */
    static OrderTerm labelled(Selectable<?> row, String label) {
        for (Expression<?> expression : row.expressions()) {
            if (label.equals(Faces.label(expression.node()))) {
                return Faces.of(new LabelReference(label), expression.type());
            }
        }
        throw new UsageException(
                ErrorCode.UNKNOWN_COLUMN,
                "Nothing is selected under the name '" + label + "'.",
                "order by one of the names that are selected, or by the expression itself");
    }
}
