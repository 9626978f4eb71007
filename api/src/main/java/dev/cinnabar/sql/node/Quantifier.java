package dev.cinnabar.sql.node;

/** How many of the compared values must answer. */
public enum Quantifier {
    ANY("ANY"),
    ALL("ALL");

    private final String sql;

    Quantifier(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
