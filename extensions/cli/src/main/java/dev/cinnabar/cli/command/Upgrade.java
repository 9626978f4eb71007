package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.script.Script;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Takes the revisions up to a target. */
@picocli.CommandLine.Command(
        name = "upgrade",
        description = "Takes the revisions up to a target that are not there yet.")
final class Upgrade extends Moving {
    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            converter = Target.Reader.class,
            description =
                    "head (which it is if nothing is said), heads, an id or its beginning, +2, label@head; FROM:TO"
                            + " with --sql.")
    Target target = new Target("head");

    @Override
    Answer answer(Run run) {
        return to(run, target.text());
    }

    @Override
    List<Applied> take(Migrations migrations, String to) {
        return migrations.upgrade(to);
    }

    @Override
    List<Script> ahead(Migrations migrations, ScriptSet scripts, String to) {
        return migrations.pending(to);
    }

    @Override
    String written(Migrations migrations, Range range) {
        return migrations.upgradeSql(range.fromOr("base"), range.toOr("head"));
    }
}
