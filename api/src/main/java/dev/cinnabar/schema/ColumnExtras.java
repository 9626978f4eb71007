package dev.cinnabar.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else stands beside a column. Immutable.
 *
 * @param comment empty for none
 * @param autoincrement whether the database fills the key; null where the rule decides
 */
public record ColumnExtras(String comment, @Nullable Boolean autoincrement, List<DialectOption> options) {
    static final ColumnExtras NONE = new ColumnExtras("", null, List.of());

    public ColumnExtras {
        options = List.copyOf(options);
    }
}
