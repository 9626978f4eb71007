package dev.cinnabar.sql.node;

/** How two items of FROM are joined. */
public enum JoinKind {
    INNER("JOIN"),
    LEFT("LEFT JOIN"),
    RIGHT("RIGHT JOIN"),
    FULL("FULL JOIN"),
    CROSS("CROSS JOIN");

    private final String sql;

    JoinKind(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
