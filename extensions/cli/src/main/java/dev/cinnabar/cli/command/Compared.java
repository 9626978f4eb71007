package dev.cinnabar.cli.command;

import dev.cinnabar.cli.config.Key;
import dev.cinnabar.cli.config.Settings;
import dev.cinnabar.cli.look.TableChoice;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.migrate.compare.CompareOptions;
import dev.cinnabar.migrate.compare.ComparedObject;
import dev.cinnabar.migrate.compare.ObjectKind;
import dev.cinnabar.migrate.compare.SchemaChanges;
import dev.cinnabar.migrate.compare.SchemaComparison;
import dev.cinnabar.schema.MetaData;

/** Compares models with a database, as far as the configuration means it. Stateless. */
final class Compared {
    private Compared() {}

    static SchemaChanges of(Run run, MetaData models, Engine engine) {
        SchemaChanges changes = SchemaComparison.of(models).with(options(run)).on(engine);
        changes.notes().forEach(run::note);
        return changes;
    }

    /** What the configuration means. */
    static CompareOptions options(Run run) {
        Settings settings = run.settings();
        TableChoice choice = TableChoice.of(settings);
        return run.rewriters()
                .in(CompareOptions.USUAL
                        .withSchemas(settings.all(Key.SCHEMAS).toArray(String[]::new))
                        .withVersions(run.versions())
                        .including(thing -> isAlone(thing) || choice.takes(thing.in())));
    }

    private static boolean isAlone(ComparedObject thing) {
        return thing.kind() == ObjectKind.SCHEMA || thing.kind() == ObjectKind.OTHER;
    }
}
