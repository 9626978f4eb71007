package dev.cinnabar.migrate.compare;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.CreateTable;
import dev.cinnabar.schema.SchemaOperation.DropTable;
import dev.cinnabar.schema.SchemaSql;
import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableFilter;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TablePair;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The database's own words for what tables of the models say: each that has conditions or expressions is made once, empty and without its
 * keys, read, and thrown away. Where DDL is rolled back nothing of it is ever seen; elsewhere the table stands for a moment under a name
 * that begins with {@link #PREFIX}. Used once, by one thread.
 */
final class ScratchTables {
    /** No table of this beginning is ever compared. */
    static final String PREFIX = "cinnabar_scratch_";

    private final Connection connection;
    private final Notes notes;
    private final boolean isRolledBack;
    private final boolean isTemporary;
    private final Map<TableName, TableDefinition> told = new HashMap<>();
    private final Map<TableName, Map<SchemaSql, SchemaSql>> again = new HashMap<>();
    private final Map<TableName, ScratchTable> drafts = new LinkedHashMap<>();

    private ScratchTables(Connection connection, Notes notes) {
        this.connection = connection;
        this.notes = notes;
        this.isRolledBack = connection.dialect().has(Feature.TRANSACTIONAL_DDL);
        this.isTemporary = connection.dialect().has(Feature.TEMPORARY_TABLES_LISTED);
    }

    /** Asks for all tables at a time. */
    static ScratchTables of(Connection connection, List<TablePair> pairs, Notes notes) {
        ScratchTables tables = new ScratchTables(connection, notes);
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        String prefix = PREFIX + HexFormat.of().formatHex(random) + "_";
        for (TablePair pair : pairs) {
            tables.draft(pair, prefix + tables.drafts.size());
        }
        if (!tables.drafts.isEmpty()) {
            tables.ask();
        }
        return tables;
    }

    /** The declared table, part for part, in the database's words; empty where the database did not tell them. */
    Optional<TableDefinition> told(TablePair pair) {
        return Optional.ofNullable(told.get(pair.name()));
    }

    /**
     * How the database would tell what it told: what was taken down as it told it, and said again, may read otherwise than what the models
     * say.
     */
    Map<SchemaSql, SchemaSql> again(TablePair pair) {
        return again.computeIfAbsent(pair.name(), this::askAgain);
    }

    private Map<SchemaSql, SchemaSql> askAgain(TableName name) {
        ScratchTable first = drafts.get(name);
        TableDefinition one = told.get(name);
        if (first == null || one == null) {
            return Map.of();
        }
        ScratchTables second = new ScratchTables(connection, notes);
        second.drafts.put(name, new ScratchTable(one, first.name() + "a"));
        second.ask();
        TableDefinition other = second.told.get(name);
        return other == null ? Map.of() : ToldTwice.of(one, other);
    }

    private void draft(TablePair pair, String name) {
        ScratchTable draft = new ScratchTable(pair.declared(), name);
        if (draft.isNeeded()) {
            drafts.put(pair.name(), draft);
        } else {
            told.put(pair.name(), pair.declared());
        }
    }

    private void ask() {
        if (isRolledBack) {
            Transaction transaction = connection.nested();
            try {
                read(created());
            } finally {
                transaction.rollback();
            }
            return;
        }
        List<ScratchTable> created = new ArrayList<>();
        try {
            created.addAll(created());
            read(created);
        } finally {
            created.forEach(draft -> connection.apply(List.of(new DropTable(draft.table(isTemporary)))));
        }
    }

    private List<ScratchTable> created() {
        List<ScratchTable> created = new ArrayList<>();
        drafts.forEach((name, draft) -> {
            try {
                create(draft);
                created.add(draft);
            } catch (DatabaseException refused) {
                notes.add("The rules of " + name
                        + " are compared by their names alone, since the database would not tell its words"
                        + " for them: " + refused.getMessage());
            }
        });
        return created;
    }

    private void create(ScratchTable draft) {
        TableDefinition table = draft.table(isTemporary);
        List<SchemaOperation> steps =
                new ArrayList<>(connection.dialect().schema().beforeScratch(table));
        steps.add(new CreateTable(table));
        if (!isRolledBack) {
            connection.apply(steps);
            return;
        }
        Transaction transaction = connection.nested();
        try {
            connection.apply(steps);
        } catch (DatabaseException refused) {
            transaction.rollback();
            throw refused;
        }
        transaction.commit();
    }

    private void read(List<ScratchTable> created) {
        if (created.isEmpty()) {
            return;
        }
        List<String> names = created.stream().map(ScratchTable::name).toList();
        Map<TableName, TableDefinition> read =
                connection.inspector().tables(TableFilter.TABLES.anyLifetime().only(Set.copyOf(names)));
        for (ScratchTable draft : created) {
            TableDefinition table = read.get(TableName.of(draft.name()));
            if (table != null) {
                told.put(TableName.of(draft.declared()), draft.told(table));
            }
        }
    }
}
