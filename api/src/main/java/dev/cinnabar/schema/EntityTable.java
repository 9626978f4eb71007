package dev.cinnabar.schema;

/** A table whose rows are the objects of a class. */
public interface EntityTable extends TableDefinition {
    Class<? extends EntityObject> javaType();

    /** Whether the column tells rows or their versions apart, so that a change by a map does not assign it. */
    boolean isGuarded(ColumnDefinition<?> column);
}
