package dev.cinnabar.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else stands beside a column. Immutable.
 *
 * @param comment empty for none
 * @param autoincrement whether the database fills the key; null where the rule decides
 * @param renamedFrom the name that the column had before; empty where it never had another
 * @param system whether the database has it in each table by itself
 */
public record ColumnExtras(
        String comment,
        @Nullable Boolean autoincrement,
        List<DialectOption> options,
        String renamedFrom,
        boolean system) {
    static final ColumnExtras NONE = new ColumnExtras("", null, List.of(), "", false);

    public ColumnExtras {
        options = List.copyOf(options);
        Names.checkOptional("column", renamedFrom);
    }
}
