package dev.cinnabar.cli.command;

import dev.cinnabar.cli.script.RevisionText;
import dev.cinnabar.cli.script.ScriptSet;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.Migrations;
import dev.cinnabar.migrate.run.Applied;
import dev.cinnabar.migrate.script.Script;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What upgrade and downgrade have in common: they take revisions, or write down their SQL. Confined to one run. */
abstract class Moving extends Command {
    @Option(names = "--sql", description = "Writes the SQL, and asks no database; the target may be FROM:TO.")
    boolean sql;

    @Option(names = "--dialect", paramLabel = "NAME", description = "With --sql: whose words; else those of the URL.")
    @Nullable
    String dialect;

    @Option(names = "--dry-run", description = "Tells which revisions it would take, and takes none.")
    boolean dryRun;

    @Option(names = "--allow-destructive", description = "Takes steps too that lose rows or columns.")
    boolean destructive;

    @Override
    boolean isForSeveral() {
        return true;
    }

    /** Takes them, or back. */
    abstract List<Applied> take(Migrations migrations, String target);

    /** What it would take. */
    abstract List<Script> ahead(Migrations migrations, ScriptSet scripts, String target);

    abstract String written(Migrations migrations, Range range);

    final Answer to(Run run, String target) {
        ScriptSet scripts = run.scripts();
        if (sql) {
            return script(run, scripts, target);
        } else if (Range.isRange(target)) {
            throw new UsageException(
                    ErrorCode.NO_SUCH_REVISION,
                    "`" + target + "` says where the database stands, which it knows itself.",
                    "name the target alone, or write the SQL down: --sql");
        }
        Migrations migrations = run.migrations(run.engine(), scripts).with(given -> given.withDestructive(destructive));
        return dryRun
                ? planned(run, scripts, ahead(migrations, scripts, target))
                : taken(run, take(migrations, target));
    }

    private Answer script(Run run, ScriptSet scripts, String target) {
        Range range = Range.isRange(target) ? Range.of(target) : new Range("", target);
        Migrations migrations =
                run.migrations(run.offline(dialect), scripts).with(given -> given.withDestructive(true));
        String text = written(migrations, range);
        return Answer.of(text, Map.of("sql", text));
    }

    private static Answer planned(Run run, ScriptSet scripts, List<Script> ahead) {
        RevisionText text = new RevisionText(scripts.heads(), Set.of(), run.paint());
        return Answer.of(ahead.isEmpty() ? "" : text.lines(ahead), Map.of("pending", text.documents(ahead)));
    }

    private static Answer taken(Run run, List<Applied> taken) {
        if (taken.isEmpty()) {
            run.note("nothing was to be done");
        }
        return Answer.of(
                "", Map.of("applied", taken.stream().map(Moving::document).toList()));
    }

    private static Map<String, Object> document(Applied one) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", one.script().id());
        document.put("message", one.script().message());
        document.put("up", one.up());
        return document;
    }
}
