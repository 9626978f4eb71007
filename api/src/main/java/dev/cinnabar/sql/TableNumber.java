package dev.cinnabar.sql;

/** A number column of a table. */
public interface TableNumber<N extends Number> extends TableColumn<N>, NumberExpression<N> {}
