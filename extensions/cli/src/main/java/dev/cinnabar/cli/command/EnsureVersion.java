package dev.cinnabar.cli.command;

import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.migrate.Migrations;
import java.util.Map;

/** Makes the tables that versions are kept in. */
@picocli.CommandLine.Command(
        name = "ensure_version",
        aliases = "ensure-version",
        description = "Makes the tables that versions are kept in, where they are not there.")
final class EnsureVersion extends Command {
    @Override
    boolean isForSeveral() {
        return true;
    }

    @Override
    Answer answer(Run run) {
        Migrations migrations = run.migrations(run.engine(), run.scripts());
        migrations.ensureVersionTable();
        String table = migrations.options().versions().toString();
        run.note("the table " + table + " is there");
        return Answer.of("", Map.of("table", table));
    }
}
