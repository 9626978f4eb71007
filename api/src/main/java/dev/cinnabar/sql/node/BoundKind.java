package dev.cinnabar.sql.node;

/** Where a window's frame begins or ends. */
public enum BoundKind {
    UNBOUNDED_PRECEDING("UNBOUNDED PRECEDING"),
    PRECEDING("PRECEDING"),
    CURRENT_ROW("CURRENT ROW"),
    FOLLOWING("FOLLOWING"),
    UNBOUNDED_FOLLOWING("UNBOUNDED FOLLOWING");

    private final String sql;

    BoundKind(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
