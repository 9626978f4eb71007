package dev.cinnabar.sql;

/** A number with a name. */
public interface LabeledNumber<N extends Number> extends Labeled<N>, NumberExpression<N> {}
