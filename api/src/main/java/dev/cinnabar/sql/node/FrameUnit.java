package dev.cinnabar.sql.node;

/** In what a window's frame is counted. */
public enum FrameUnit {
    ROWS("ROWS"),
    RANGE("RANGE"),
    GROUPS("GROUPS");

    private final String sql;

    FrameUnit(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
