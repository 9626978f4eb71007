package dev.cinnabar.sql;

/** A construct of one's own whose value is a number. */
public interface CustomNumber<N extends Number> extends CustomExpression<N>, NumberExpression<N> {}
