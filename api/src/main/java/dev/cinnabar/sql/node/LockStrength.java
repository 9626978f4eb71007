package dev.cinnabar.sql.node;

/** How firmly selected rows are held until the transaction ends. */
public enum LockStrength {
    NONE(""),
    UPDATE("FOR UPDATE"),
    NO_KEY_UPDATE("FOR NO KEY UPDATE"),
    SHARE("FOR SHARE"),
    KEY_SHARE("FOR KEY SHARE");

    private final String sql;

    LockStrength(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
