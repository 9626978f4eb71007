package dev.cinnabar.sql.node;

/** How conditions are joined. */
public enum JunctionKind {
    AND("AND"),
    OR("OR");

    private final String sql;

    JunctionKind(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
