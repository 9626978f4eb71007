package dev.cinnabar.sql;

/** A construct of one's own that is true, false or unknown. */
public interface CustomCondition extends CustomExpression<Boolean>, Condition {}
