package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.schema.SchemaOperation;
import java.util.List;

/** The steps from a database as it stands to what the models say. For one thread. */
final class Generated {
    private final Run run;
    private final ScriptSet scripts;

    Generated(Run run, ScriptSet scripts) {
        this.run = run;
        this.scripts = scripts;
    }

    /**
     * In an order that works; none where nothing differs.
     *
     * @throws UsageException if the database has not all revisions: they would be found missing once more
     */
    List<SchemaOperation> steps() {
        MetaData models = Tables.ofModels(run, List.of());
        Engine engine = run.engine();
        checkWhole(run.migrations(engine, scripts));
        return Compared.of(run, models, engine).operations();
    }

    private void checkWhole(Migrations migrations) {
        boolean empty = scripts.all().isEmpty() && migrations.current().isEmpty();
        if (!empty && !migrations.isAtHeads()) {
            throw new UsageException(
                    ErrorCode.DATABASE_AHEAD,
                    "The database does not stand at the heads of the scripts.",
                    "cinnabar upgrade, and then generate what is still missing");
        }
    }
}
