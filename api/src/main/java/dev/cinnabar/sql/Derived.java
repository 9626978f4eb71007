package dev.cinnabar.sql;

import dev.cinnabar.schema.BooleanColumn;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TextType;

/** Rows with a name in FROM that are no table: a subquery, a CTE, a function, rows written out. Immutable. */
public abstract class Derived implements FromItem {
    Derived() {}

    /** Its name in the statement. */
    public abstract String name();

    /** Its columns, as far as they are known; none if they are not. */
    abstract SelectedColumns columns();

    private ColumnNode named(String column, SqlType<?> type) {
        return new ColumnNode(node(), columns().known(name(), column), type);
    }

    private ColumnNode found(Expression<?> selected) {
        return new ColumnNode(node(), columns().nameOf(name(), selected), selected.type());
    }

    /** One of its columns, by what was selected into it. */
    public <T> Expression<T> column(Expression<T> selected) {
        return Faces.of(found(selected), selected.type());
    }

    public TextExpression column(TextExpression selected) {
        return Faces.text(found(selected), selected.type());
    }

    public <N extends Number> NumberExpression<N> column(NumberExpression<N> selected) {
        return Faces.number(found(selected), selected.type());
    }

    public Condition column(Condition selected) {
        return Faces.condition(found(selected));
    }

    /** One of its columns, by the definition of the table's column that was selected into it. */
    public <T> Expression<T> column(ColumnDefinition<T> selected) {
        return column(selected.name(), selected.type());
    }

    public TextExpression column(TextColumn selected) {
        return Faces.text(named(selected.name(), selected.type()), selected.type());
    }

    public <N extends Number> NumberExpression<N> column(NumberColumn<N> selected) {
        return column(selected.name(), selected.type());
    }

    public Condition column(BooleanColumn selected) {
        return Faces.condition(named(selected.name(), selected.type()));
    }

    /** One of its columns by name, for what is not at hand as a value. */
    public TextExpression column(String label, TextType type) {
        return Faces.text(named(label, type), type);
    }

    public <N extends Number> NumberExpression<N> column(String label, NumberType<N> type) {
        return Faces.number(named(label, type), type);
    }

    public <T> Expression<T> column(String label, SqlType<T> type) {
        return Faces.of(named(label, type), type);
    }
}
