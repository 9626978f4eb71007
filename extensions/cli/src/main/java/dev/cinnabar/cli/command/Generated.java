package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.draft.Autogeneration;
import dev.cinnabar.schema.MetaData;
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
     * What differs, and the steps in an order that works; no step where nothing differs, or where rewriters leave none.
     *
     * @throws UsageException if no database is named, or if it has not all revisions: they would be found missing once more
     */
    SchemaChanges changes() {
        checkNamed();
        MetaData models = Tables.ofModels(run, List.of());
        Engine engine = run.engine();
        SchemaChanges changes =
                new Autogeneration(models, Compared.options(run)).on(engine, run.migrations(engine, scripts));
        changes.notes().forEach(run::note);
        return changes;
    }

    private void checkNamed() {
        if (!run.hasDatabase()) {
            throw new UsageException(
                    ErrorCode.NOT_OFFLINE,
                    "Steps are found by comparing the models with a database, and none is named.",
                    "name one: --url sqlite:///app.db, or url in cinnabar.toml; the SQL of the models alone needs none:"
                            + " cinnabar ddl --dialect postgresql");
        }
    }
}
