package dev.cinnabar.sql;

/** A text with a name. */
public interface LabeledText extends Labeled<String>, TextExpression {}
