package dev.cinnabar.error;

/** A column by its names: what an error can point at. Attributes, and the columns of a table, are such. */
public interface NamedColumn {
    /** The table's name, without its schema. */
    String table();

    /** The column's name in the database. */
    String column();
}
