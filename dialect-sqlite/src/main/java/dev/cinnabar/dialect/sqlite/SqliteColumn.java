package dev.cinnabar.dialect.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column as table_xinfo tells it (sqlite.org/pragma.html). Immutable.
 *
 * @param declared the type as it was written; empty for none
 * @param keyPlace from 1 for a column of the key; 0 for all others
 * @param hidden how the column is computed, if it is
 */
record SqliteColumn(
        String name,
        String declared,
        boolean isNotNull,
        @Nullable String defaultValue,
        int keyPlace,
        int hidden) {
    private static final int GENERATED_VIRTUAL = 2;
    private static final int GENERATED_STORED = 3;
    private static final Pattern GENERATED = Pattern.compile("(?i)\\s*+GENERATED\\s++ALWAYS$");

    /** Reads the second column of the row and those behind it. */
    static SqliteColumn of(ResultSet row) throws SQLException {
        String type = row.getString(3);
        return new SqliteColumn(
                row.getString(2),
                type == null ? "" : type.strip(),
                row.getBoolean(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7));
    }

    /** The type in large letters. */
    String type() {
        return declared.toUpperCase(Locale.ROOT);
    }

    /** The type as it was written, without the words that begin what computes it. */
    String written() {
        return GENERATED.matcher(declared).replaceFirst("").strip();
    }

    boolean isComputed() {
        return hidden == GENERATED_VIRTUAL || isStored();
    }

    /** Whether what is computed is stored. */
    boolean isStored() {
        return hidden == GENERATED_STORED;
    }

    boolean isRowid(boolean isWholeKey, SqliteTable said) {
        return isWholeKey && declared.equalsIgnoreCase("INTEGER") && !said.options.contains("WITHOUT");
    }
}
