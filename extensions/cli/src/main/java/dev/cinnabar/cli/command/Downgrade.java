package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.graph.Hop;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.script.Script;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Takes revisions back. */
@picocli.CommandLine.Command(name = "downgrade", description = "Takes revisions back, down to a target.")
final class Downgrade extends Moving {
    @Parameters(
            paramLabel = "TARGET",
            converter = Target.Reader.class,
            description = "base, an id or its beginning, -1, label@base; FROM:TO with --sql.")
    Target target = new Target("");

    @Override
    Answer answer(Run run) {
        return to(run, target.text());
    }

    @Override
    List<Applied> take(Migrations migrations, String to) {
        return migrations.downgrade(to);
    }

    @Override
    List<Script> ahead(Migrations migrations, ScriptSet scripts, String to) {
        return scripts.scripts(scripts.graph().downgrade(migrations.current(), to).stream()
                .map(Hop::node)
                .toList());
    }

    /** Where the database stands has to be said, since it is not asked. */
    @Override
    String written(Migrations migrations, Range range) {
        if (range.from().isEmpty()) {
            throw new UsageException(
                    ErrorCode.NO_SUCH_REVISION,
                    "Nobody says where the database stands.",
                    "say both ends: cinnabar downgrade --sql head:" + range.toOr("base"));
        }
        return migrations.downgradeSql(range.from(), range.toOr("base"));
    }
}
