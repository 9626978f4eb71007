package dev.cinnabar.sql;

import dev.cinnabar.schema.BooleanColumn;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.type.BooleanType;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TextType;

/** A table that statements can name: a definition with a voice. Immutable; compared by definition and alias. */
public final class Table extends TableVoice implements FromItem {
    private final TableNode node;

    Table(TableDefinition definition, String alias) {
        super(definition);
        this.node = new TableNode(definition, alias);
    }

    /** The same table in another schema. */
    @Override
    public Table in(String schema) {
        return new Table(definition().in(schema), node.alias());
    }

    /** The same table under another name, to join it twice. */
    public Table as(String alias) {
        return new Table(definition(), alias);
    }

    @Override
    public TableNode node() {
        return node;
    }

    public TableText column(TextColumn column) {
        return new Faces.TextColumnFace(named(column.name(), column.type()), column.type());
    }

    public <N extends Number> TableNumber<N> column(NumberColumn<N> column) {
        return column(column.name(), column.type());
    }

    public TableBoolean column(BooleanColumn column) {
        return new Faces.BooleanColumnFace(named(column.name(), column.type()));
    }

    public <T> TableColumn<T> column(ColumnDefinition<T> column) {
        return column(column.name(), column.type());
    }

    /** A column by name, for tables that were read from a database. */
    public TableText column(String name, TextType type) {
        return new Faces.TextColumnFace(named(name, type), type);
    }

    public <N extends Number> TableNumber<N> column(String name, NumberType<N> type) {
        return new Faces.NumberColumnFace<>(named(name, type), type);
    }

    public TableBoolean column(String name, BooleanType type) {
        return new Faces.BooleanColumnFace(named(name, type));
    }

    public <T> TableColumn<T> column(String name, SqlType<T> type) {
        return new Faces.AnyColumn<>(named(name, type), type);
    }

    private ColumnNode named(String name, SqlType<?> type) {
        return new ColumnNode(node, Assigned.column(definition(), name).name(), type);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }
}
