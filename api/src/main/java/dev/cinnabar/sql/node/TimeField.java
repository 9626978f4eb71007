package dev.cinnabar.sql.node;

/** A field of a date or time. */
public enum TimeField {
    YEAR("YEAR"),
    QUARTER("QUARTER"),
    MONTH("MONTH"),
    WEEK("WEEK"),
    DAY("DAY"),
    HOUR("HOUR"),
    MINUTE("MINUTE"),
    SECOND("SECOND"),
    DOW("DOW"),
    DOY("DOY"),
    EPOCH("EPOCH");

    private final String sql;

    TimeField(String sql) {
        this.sql = sql;
    }

    /** Its word in the standard. */
    public String sql() {
        return sql;
    }
}
