package dev.cinnabar.sql.node;

/** What a window's frame leaves out. */
public enum FrameExclusion {
    NOTHING(""),
    CURRENT_ROW("EXCLUDE CURRENT ROW"),
    GROUP("EXCLUDE GROUP"),
    TIES("EXCLUDE TIES");

    private final String sql;

    FrameExclusion(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
