package dev.cinnabar.migrate;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Insert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses what cannot be a step. Stateless. */
final class SaidChecks {
    private SaidChecks() {}

    static String notBlank(String what, String text) {
        if (text.isBlank()) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT, what + " is empty.", "Say what it does, or leave the step out.");
        }
        return text;
    }

    /** Copies, each of which the insert takes: all name the same columns, and all values are of their types. */
    static List<Map<String, ?>> rows(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        List<Map<String, ?>> copied = new ArrayList<>(rows.size());
        for (Map<String, ?> row : rows) {
            insert.values(refuseOther(insert, rows.get(0).keySet(), row));
            copied.add(Collections.unmodifiableMap(new LinkedHashMap<>(row)));
        }
        return copied;
    }

    private static Map<String, ?> refuseOther(Insert<?> insert, Set<String> columns, Map<String, ?> row) {
        if (!row.keySet().equals(columns)) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "The rows for `" + insert.table().name() + "` name different columns: " + columns + " and "
                            + row.keySet() + ".",
                    "Name the same columns in each row, with null for what is missing.");
        }
        return row;
    }
}
