package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import java.util.List;

/**
 * A table as it stands, with all that has to be known to make it anew. Immutable.
 *
 * @param table its columns with the very types that were declared, its rules and its indexes
 * @param triggers the statements that make its triggers again
 * @param referrers the tables whose rows may point at its rows; it may be one of them
 * @param lost what its definition says and {@code table} cannot say
 * @param spare a name that nothing in its schema has
 */
public record StandingTable(
        TableDefinition table,
        @TrustedSql List<String> triggers,
        List<TableName> referrers,
        List<String> lost,
        String spare) {
    public StandingTable {
        triggers = List.copyOf(triggers);
        referrers = List.copyOf(referrers);
        lost = List.copyOf(lost);
    }

    /** The same, where whoever makes it anew has said the whole of it. */
    public StandingTable saidWhole() {
        return new StandingTable(table, triggers, referrers, List.of(), spare);
    }

    /** A table of which nothing is known but what a program says of it. */
    public static StandingTable of(TableDefinition table) {
        return new StandingTable(table, List.of(), List.of(), List.of(), "remade_" + table.name());
    }
}
