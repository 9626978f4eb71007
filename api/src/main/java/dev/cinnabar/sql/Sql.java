package dev.cinnabar.sql;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.schema.Assignable;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.EntityObject;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableElement;
import dev.cinnabar.sql.node.Excluded;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.SequenceNext;
import dev.cinnabar.sql.node.SetOperator;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.List;
import java.util.function.Function;

/**
 * The statement language: import its methods statically. {@code select(name, balance).where(balance.gt(9.99)).orderBy(name)} is a
 * value that any engine can run and any dialect can print.
 */
public final class Sql extends Scalars {
    private Sql() {}

    /** A table by its columns and constraints. */
    public static Table table(String name, TableElement... elements) {
        return new Table(TableDefinition.of(name, elements), "");
    }

    /** A voice for a definition that came from elsewhere. */
    public static Table table(TableDefinition definition) {
        return definition instanceof Table voice ? voice : new Table(definition, "");
    }

    /**
     * The way from a table's rows to those of another by the one foreign key between them, whichever holds it. Within one table (the end
     * is then an alias) it leads to the rows that refer to where it begins.
     */
    public static JoinPath<Table, Table> path(Table from, Table to) {
        return TablePath.of(from, to);
    }

    /**
     * The way by a condition: columns of one end that equal columns of the other, and what else must hold at the other end, joined by
     * {@code and}.
     */
    public static <E extends FromItem, T extends FromItem> JoinPath<E, T> path(E from, T to, Condition on) {
        return TablePath.of(from, to, on);
    }

    public static Insert<Table> insert(Table table) {
        return Insert.into(table);
    }

    public static Update<Table> update(Table table) {
        return Update.of(table);
    }

    public static Delete<Table> delete(Table table) {
        return Delete.of(table);
    }

    /** Inserts rows of a class. */
    public static <E extends EntityObject> Insert<E> insert(Class<E> entity) {
        return Insert.into(EntitySources.find(entity).changedTable());
    }

    /** Updates rows of a class. */
    public static <E extends EntityObject> Update<E> update(Class<E> entity) {
        EntitySource<E> source = EntitySources.find(entity);
        Update<E> update = Update.of(source.changedTable());
        return source.restriction() == ABSENT ? update : update.where(source.restriction());
    }

    /** Deletes rows of a class. */
    public static <E extends EntityObject> Delete<E> delete(Class<E> entity) {
        EntitySource<E> source = EntitySources.find(entity);
        Delete<E> delete = Delete.of(source.changedTable());
        return source.restriction() == ABSENT ? delete : delete.where(source.restriction());
    }

    /** The value that an insert would have written, in the update of an upsert. */
    public static <T> Expression<T> excluded(ColumnDefinition<T> column) {
        return Faces.of(new Excluded(column.name(), column.type()), column.type());
    }

    /** As {@link #excluded(ColumnDefinition)}, for a column of a table or an attribute. */
    public static <T, C extends Expression<T> & Assignable<?, T>> Expression<T> excluded(C column) {
        return Faces.of(new Excluded(column.columnName(), column.type()), column.type());
    }

    /** A statement that a person wrote, with {@code :names} where values belong. */
    @TrustedSql
    public static Text text(String sql) {
        return Text.of(sql);
    }

    /** Rows written out in FROM. */
    public static Values values(String name, ColumnDefinition<?>... columns) {
        return Values.of(name, List.of(columns));
    }

    /** A function of many rows in FROM; its columns are read by name. */
    public static FunctionRows rowsOf(Expression<?> function, String name, String... columns) {
        return new FunctionRows(new FunctionTable(function.node(), name, List.of(columns), false, false));
    }

    /** A CTE that reads itself: the rows of the start, then again and again those that the step finds from the last (SQL:2016 7.17). */
    public static Cte recursive(String name, Selection<?> start, Function<? super Cte, ? extends Selection<?>> step) {
        return Cte.recursive(name, SetOperator.UNION_ALL, start, step);
    }

    /** As {@link #recursive}, without rows that were found before, so that circles end. */
    public static Cte recursiveDistinct(
            String name, Selection<?> start, Function<? super Cte, ? extends Selection<?>> step) {
        return Cte.recursive(name, SetOperator.UNION, start, step);
    }

    /** The next value of a sequence. */
    public static NumberExpression<Long> nextValue(String schema, String sequence) {
        return Faces.number(new SequenceNext(schema, sequence), Types.BIGINT);
    }

    public static NumberExpression<Long> nextValue(String sequence) {
        return nextValue("", sequence);
    }

    /** An expression over a construct of a plugin's own, or any other node. */
    public static <T> Expression<T> expression(dev.cinnabar.sql.node.Node node, SqlType<T> type) {
        return Faces.of(node, type);
    }

    public static <N extends Number> NumberExpression<N> expression(
            dev.cinnabar.sql.node.Node node, NumberType<N> type) {
        return Faces.number(node, type);
    }

    /** A condition over a construct of a plugin's own, or any other node. */
    public static Condition condition(dev.cinnabar.sql.node.Node node) {
        return Faces.condition(node);
    }
}
