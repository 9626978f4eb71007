package dev.cinnabar.orm;

import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Labeled;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.node.Cast;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NullLiteral;
import dev.cinnabar.sql.node.QueryNode;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of an entity whose kinds stand in tables of their own alone: those of all these tables, one below the other, with the columns of
 * every kind and one that says which kind a row is. In FROM they go by the name of the entity's table. Immutable.
 */
final class KindRows {
    private static final String KIND = "kind";

    private final EntityType<?> entity;
    private final List<EntityType<?>> kinds;
    private final Map<String, SqlType<?>> columns = new LinkedHashMap<>();
    private final Map<Attribute<?, ?>, String> names = new LinkedHashMap<>();
    private final String kindColumn;
    private final QueryNode query;

    KindRows(EntityType<?> entity, List<EntityType<?>> kinds) {
        this.entity = entity;
        this.kinds = kinds;
        entity.ownColumns().forEach(own -> columns.put(own.columnName(), own.type()));
        for (EntityType<?> kind : kinds) {
            for (Attribute<?, ?> column : kind.ownColumns()) {
                if (column.slot() >= entity.slots()) {
                    String name = name(column, columns);
                    columns.put(name, column.type());
                    names.put(column, name);
                }
            }
        }
        this.kindColumn =
                columns.containsKey(KIND) ? KIND + "_of_" + entity.tableName().name() : KIND;
        this.query = rowsOfAll().node();
    }

    /** Whether no other kinds have come since. */
    boolean isOf(List<EntityType<?>> known) {
        return kinds == known;
    }

    /** What says which kind a row is. */
    Expression<String> kind(String alias) {
        return column(kindColumn, Types.VARCHAR, alias);
    }

    /** The tables themselves, and not again what stands below them. */
    QueryNode query() {
        return query;
    }

    /** Kinds that have a column of the same name and type share one. */
    private static String name(Attribute<?, ?> column, Map<String, SqlType<?>> columns) {
        SqlType<?> same = columns.get(column.columnName());
        return same == null || same.equals(column.type())
                ? column.columnName()
                : column.part().tableName().name() + "_" + column.columnName();
    }

    /** The column of these rows in which an attribute of a kind stands. */
    Expression<?> column(Attribute<?, ?> ofKind, String alias) {
        return column(nameOf(ofKind), ofKind.type(), alias);
    }

    private <T> Expression<T> column(String name, SqlType<T> type, String alias) {
        return new InRows<>(new ColumnNode(entity.tableNode(alias), name, type), type);
    }

    private String nameOf(Attribute<?, ?> ofKind) {
        String name = names.get(ofKind);
        return name == null ? ofKind.columnName() : name;
    }

    private Selection<?> rowsOfAll() {
        List<EntityType<?>> all = new ArrayList<>(kinds);
        all.add(0, entity);
        List<Select<?>> each = new ArrayList<>();
        all.stream().filter(type -> !type.isAbstract()).forEach(type -> each.add(rowsOf(type)));
        Selection<?> rows = each.get(0);
        for (Select<?> more : each.subList(1, each.size())) {
            rows = both(rows, more);
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // both have the columns of all kinds
    private static <R> Selection<R> both(Selection<R> rows, Select<?> more) {
        return rows.unionAll((Select<R>) more);
    }

    private Select<?> rowsOf(EntityType<?> type) {
        Map<String, Attribute<?, ?>> own = new LinkedHashMap<>();
        type.ownColumns().forEach(column -> own.put(nameOf(column), column));
        List<Expression<?>> row = new ArrayList<>();
        columns.forEach((name, columnType) -> {
            Attribute<?, ?> column = own.get(name);
            row.add(column == null ? missing(name, columnType) : named(column, name));
        });
        Node value = new InlineValue(type.discriminatorValue(), Types.VARCHAR);
        row.add(new InRows<>(value, Types.VARCHAR).as(kindColumn));
        return Sql.selectRow(row.toArray(Expression<?>[]::new)).from(type.table());
    }

    private static Expression<?> named(Attribute<?, ?> column, String name) {
        return column.columnName().equals(name) ? column : column.as(name);
    }

    private static Labeled<?> missing(String name, SqlType<?> type) {
        return new InRows<>(new Cast(new NullLiteral(), type, false), type).as(name);
    }

    private record InRows<T>(Node node, SqlType<T> type) implements Expression<T> {}
}
