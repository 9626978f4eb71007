package dev.cinnabar.sql.node;

/** How the rows of several queries become those of one. */
public enum SetOperator {
    UNION("UNION"),
    UNION_ALL("UNION ALL"),
    INTERSECT("INTERSECT"),
    INTERSECT_ALL("INTERSECT ALL"),
    EXCEPT("EXCEPT"),
    EXCEPT_ALL("EXCEPT ALL");

    private final String sql;

    SetOperator(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
