package dev.cinnabar.migrate.compare;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.PermissionException;
import dev.cinnabar.schema.RelationKind;
import dev.cinnabar.schema.SchemaOperation.CreateView;
import dev.cinnabar.schema.SchemaOperation.DropView;
import dev.cinnabar.schema.TableLifetime;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.View;
import java.util.List;
import java.util.Optional;

/** The database's own words for the queries of views: each is made once, read, and thrown away. For one thread. */
final class ScratchViews {
    private static final TableName NAME = TableName.of(ScratchTables.PREFIX + "view");

    private final Connection connection;
    private final TableLifetime lifetime;

    ScratchViews(Connection connection) {
        this.connection = connection;
        this.lifetime =
                connection.dialect().has(Feature.TEMPORARY_VIEWS) ? TableLifetime.TEMPORARY : TableLifetime.PERMANENT;
    }

    /**
     * The query of a view as the database would tell it; empty where there can be none as things stand, so that no view that stands can be
     * the same.
     *
     * @throws PermissionException if the user may not make views
     */
    Optional<String> told(View view) {
        View scratch = new View(NAME, view.query(), RelationKind.VIEW, lifetime, view.columns(), List.of());
        try {
            return connection.dialect().has(Feature.TRANSACTIONAL_DDL) ? rolledBack(scratch) : dropped(scratch);
        } catch (PermissionException refused) {
            throw refused;
        } catch (DatabaseException refused) {
            return Optional.empty();
        }
    }

    private Optional<String> rolledBack(View scratch) {
        Transaction transaction = connection.nested();
        try {
            connection.apply(List.of(new CreateView(scratch, false)));
            return connection.inspector().findViewDefinition(NAME);
        } finally {
            transaction.rollback();
        }
    }

    private Optional<String> dropped(View scratch) {
        connection.apply(List.of(new CreateView(scratch, false)));
        try {
            return connection.inspector().findViewDefinition(NAME);
        } finally {
            connection.apply(List.of(new DropView(scratch, false)));
        }
    }
}
