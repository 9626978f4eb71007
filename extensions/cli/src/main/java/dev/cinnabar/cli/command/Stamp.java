package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where the database stands, and runs nothing. */
@picocli.CommandLine.Command(
        name = "stamp",
        description = "Says that the database stands at revisions, and runs nothing.")
final class Stamp extends Command {
    @Parameters(
            arity = "1..*",
            paramLabel = "TARGET",
            converter = Target.Reader.class,
            description = "Ids or their beginnings, head, heads, base; FROM:TO with --sql.")
    List<Target> targets = List.of();

    @Option(names = "--purge", description = "Forgets first what was said so far.")
    boolean purge;

    @Option(names = "--sql", description = "Writes the SQL, and asks no database.")
    boolean sql;

    @Option(names = "--dialect", paramLabel = "NAME", description = "With --sql: whose words; else those of the URL.")
    @Nullable
    String dialect;

    @Override
    boolean isForSeveral() {
        return true;
    }

    @Override
    Answer answer(Run run) {
        ScriptSet scripts = run.scripts();
        if (sql) {
            return written(run, scripts);
        }
        String[] said = targets.stream().map(Target::text).toArray(String[]::new);
        Migrations migrations = run.migrations(run.engine(), scripts);
        if (purge) {
            migrations.restamp(said);
        } else {
            migrations.stamp(said);
        }
        TreeSet<String> current = new TreeSet<>(migrations.current());
        run.note("the database stands at " + (current.isEmpty() ? "base" : String.join(", ", current)));
        return Answer.of("", Map.of("current", current));
    }

    private Answer written(Run run, ScriptSet scripts) {
        if (purge || targets.size() > 1) {
            throw new UsageException(
                    ErrorCode.NOT_OFFLINE,
                    "Such a stamp cannot be written down: it depends on what the database says.",
                    "stamp one target without --purge, or leave --sql out");
        }
        String said = targets.get(0).text();
        Range range = Range.isRange(said) ? Range.of(said) : new Range("", said);
        String text = run.migrations(run.offline(dialect), scripts).stampSql(range.fromOr("base"), range.toOr("heads"));
        return Answer.of(text, Map.of("sql", text));
    }
}
