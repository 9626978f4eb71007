package dev.cinnabar.schema;

/** What happens to a row when the row that it points at is deleted or gets another key. */
public enum ReferentialAction {
    /** The change is refused; the default everywhere. */
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    ReferentialAction(String sql) {
        this.sql = sql;
    }

    /** The standard's words. */
    public String sql() {
        return sql;
    }
}
