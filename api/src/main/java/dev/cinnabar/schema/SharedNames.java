package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Refuses a name that two tables give to their parts, where the database keeps such names for the whole schema. Used once. */
final class SharedNames {
    private final Set<SharedName> shared;
    private final Map<Use, TableDefinition> users = new HashMap<>();

    private record Use(String schema, SharedName what, String name) {}

    SharedNames(Set<SharedName> shared) {
        this.shared = shared;
    }

    /** Temporary tables stand in schemas of their own. */
    void check(List<TableDefinition> tables) {
        tables.stream().filter(table -> !table.isTemporary()).forEach(this::check);
    }

    private void check(TableDefinition table) {
        for (SharedName what : shared) {
            names(table, what)
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> take(new Use(table.schema(), what, name), table));
        }
    }

    private static Stream<String> names(TableDefinition table, SharedName what) {
        return switch (what) {
            case CHECK -> table.checks().stream().map(CheckConstraint::name);
            case FOREIGN_KEY -> table.foreignKeys().stream().map(ForeignKey::name);
            case INDEX -> table.indexes().stream().map(Index::name);
        };
    }

    private void take(Use use, TableDefinition table) {
        TableDefinition other = users.putIfAbsent(use, table);
        if (other != null) {
            String what = use.what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            throw new UsageException(
                    ErrorCode.DUPLICATE_NAME,
                    "The tables " + TableName.of(other) + " and " + TableName.of(table) + " both have a " + what
                            + " named `" + use.name() + "`; this database keeps these names for the whole schema.",
                    "Put the table's name into one of them, or leave the name to the naming convention.");
        }
    }
}
