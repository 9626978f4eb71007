package dev.cinnabar.sql;

/** A boolean column of a table: a condition. */
public interface TableBoolean extends TableColumn<Boolean>, Condition {}
