package dev.cinnabar.sql.node;

/** Whether a common table expression is worked out on its own. */
public enum Materialization {
    UNSPECIFIED(""),
    MATERIALIZED("MATERIALIZED"),
    NOT_MATERIALIZED("NOT MATERIALIZED");

    private final String sql;

    Materialization(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
