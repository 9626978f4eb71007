package dev.cinnabar.sql.node;

/** How the number of a FETCH clause is meant. */
public enum PageUnit {
    ROWS,
    ROWS_WITH_TIES,
    PERCENT,
    PERCENT_WITH_TIES
}
