package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Parameter;

/** The values of an IN list that are given when the statement runs. */
public record ListParameter<T>(Parameter node) {}
