package dev.cinnabar.migrate.draft;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.compare.CompareOptions;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.compare.SchemaComparison;
import dev.cinnabar.schema.MetaData;
import java.util.Objects;

/**
 * The steps from a database as it stands to what the models say, for a script to have. Immutable.
 *
 * @param models what the database shall be
 * @param options what is compared
 */
public record Autogeneration(MetaData models, CompareOptions options) {
    public Autogeneration {
        Objects.requireNonNull(models, "models");
        Objects.requireNonNull(options, "options");
    }

    /**
     * Compares; nothing is changed.
     *
     * @param migrations those of the same database
     * @throws UsageException if the database has not all revisions: they would be found missing once more
     */
    public SchemaChanges on(Engine engine, Migrations migrations) {
        boolean nothingYet =
                migrations.graph().heads().isEmpty() && migrations.current().isEmpty();
        if (!nothingYet && !migrations.isAtHeads()) {
            throw new UsageException(
                    ErrorCode.DATABASE_AHEAD,
                    "The database does not stand at the heads of the scripts.",
                    "cinnabar upgrade (in a build: cinnabar:upgrade), and then generate what is still missing");
        }
        return SchemaComparison.of(models).with(options).on(engine);
    }
}
