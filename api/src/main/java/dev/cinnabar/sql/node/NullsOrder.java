package dev.cinnabar.sql.node;

/** Where NULLs are sorted. */
public enum NullsOrder {
    UNSPECIFIED(""),
    FIRST("NULLS FIRST"),
    LAST("NULLS LAST");

    private final String sql;

    NullsOrder(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
