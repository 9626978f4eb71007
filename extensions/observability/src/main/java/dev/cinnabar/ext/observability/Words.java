package dev.cinnabar.ext.observability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations and tables of a statement in their order. Confined to one walk. */
final class Words {
    /** What stands before the summary of a statement that runs for many sets. */
    static final String BATCH = "BATCH ";
    /** Characters of a summary, by OpenTelemetry's conventions; that word is among them. */
    private static final int LONGEST = 255 - BATCH.length();

    private final StringBuilder summary = new StringBuilder();
    private final Set<String> tables = new LinkedHashSet<>();
    private @Nullable Kind first;
    private boolean literals;
    private boolean full;

    void operation(Kind operation) {
        if (first == null) {
            first = operation;
        }
        add(operation.name());
    }

    void table(String name) {
        tables.add(name);
        add(name);
    }

    void literal() {
        literals = true;
    }

    boolean mayHoldLiterals() {
        return literals;
    }

    /** No word is cut in two. */
    private void add(String word) {
        String next = summary.isEmpty() ? word : " " + word;
        full |= summary.length() + next.length() > LONGEST;
        if (!full) {
            summary.append(next);
        }
    }

    Described described(String text) {
        Kind kind = first == null ? Kind.OTHER : first;
        return new Described(kind, kind.name(), true, List.copyOf(tables), summary.toString(), text);
    }
}
