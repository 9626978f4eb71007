package dev.cinnabar.sql;

/**
 * What is done about a SELECT whose items of FROM no condition joins, so that every row of one meets every row of the other. A product
 * that is meant is said by {@code crossJoin(…)}, or by {@code attribute(CartesianProducts.ATTRIBUTE, CartesianProducts.ALLOWED)}.
 */
public enum CartesianProducts {
    /** A warning, once for each shape of statement, to the logger {@code dev.cinnabar.cartesian}. The default. */
    WARNED,
    /** Nothing. */
    ALLOWED,
    /** The statement is refused before it is sent. */
    REFUSED;

    /** The name of a statement's attribute that says it. */
    public static final String ATTRIBUTE = "cinnabar.cartesian-products";

    /** What a statement says; a warning if it says nothing. */
    public static CartesianProducts of(StatementOptions options) {
        return options.attributes().get(ATTRIBUTE) instanceof CartesianProducts said ? said : WARNED;
    }
}
