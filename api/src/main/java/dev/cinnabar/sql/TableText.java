package dev.cinnabar.sql;

/** A text column of a table. */
public interface TableText extends TableColumn<String>, TextExpression {}
