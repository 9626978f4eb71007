package dev.cinnabar.sql;

import dev.cinnabar.sql.node.NodeSource;

/** What rows can be sorted by: an expression, or one with its direction said. */
public interface OrderTerm extends NodeSource {}
