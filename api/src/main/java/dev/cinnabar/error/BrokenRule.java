package dev.cinnabar.error;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of a rule that the database kept, as far as it tells them. Immutable.
 *
 * @param table without its schema
 * @param columns in the order of the constraint; empty where unknown
 */
public record BrokenRule(
        @Nullable String table,
        List<String> columns,
        @Nullable String constraint) implements Serializable {
    /** A rule of which nothing is known. */
    public static final BrokenRule UNNAMED = new BrokenRule(null, List.of(), null);

    public BrokenRule {
        columns = List.copyOf(columns);
    }

    /** Where the table is unknown, the column's name decides. */
    boolean concerns(NamedColumn column) {
        return (table == null || table.equalsIgnoreCase(column.table()))
                && columns.stream().anyMatch(column.column()::equalsIgnoreCase);
    }

    /** {@code ": unique users_email_key on users(email)"}, as far as known. */
    String named(String kind) {
        if (equals(UNNAMED)) {
            return "";
        }
        return ": " + kind + (constraint == null ? "" : " " + constraint) + place();
    }

    private String place() {
        if (table == null) {
            return columns.isEmpty() ? "" : " on " + String.join(", ", columns);
        }
        return " on " + table + (columns.isEmpty() ? "" : "(" + String.join(", ", columns) + ")");
    }
}
