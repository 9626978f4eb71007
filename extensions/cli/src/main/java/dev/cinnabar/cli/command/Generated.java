package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.draft.Autogeneration;
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

    /** In an order that works; none where nothing differs. */
    List<SchemaOperation> steps() {
        MetaData models = Tables.ofModels(run, List.of());
        Engine engine = run.engine();
        SchemaChanges changes =
                new Autogeneration(models, Compared.options(run)).on(engine, run.migrations(engine, scripts));
        changes.notes().forEach(run::note);
        return changes.operations();
    }
}
