package dev.cinnabar.ext.observability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a statement: nothing that was bound to it, and no literal. Immutable.
 *
 * @param operation SELECT, INSERT and so on
 * @param built whether it was built by the program's statements and models, and not given as text
 * @param tables those that it names, each once; none of SQL that was given as text
 * @param summary its operations and tables in their order
 * @param text its SQL with placeholders
 */
record Described(Kind kind, String operation, boolean built, List<String> tables, String summary, String text) {
    Described {
        tables = List.copyOf(tables);
    }

    /** The table that it is about; null where there are several, or none is known. */
    @Nullable
    String table() {
        return tables.size() == 1 ? tables.get(0) : null;
    }
}
