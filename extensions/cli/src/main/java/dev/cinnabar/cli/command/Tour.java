package dev.cinnabar.cli.command;

import dev.cinnabar.cli.shell.Conversation;
import dev.cinnabar.cli.shell.TourStep;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.cli.terminal.Paint;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Shows what the library does: each line of Java, the SQL that it sends, and what comes of it. */
@picocli.CommandLine.Command(
        name = "tour",
        description =
                "Tables, statements and their changes, line by line: the Java, the SQL that it sends, what comes of it.")
final class Tour extends Command {
    private static final String IN_MEMORY = "sqlite:///:memory:";

    @Parameters(arity = "0..1", paramLabel = "URL", description = "An empty database; else SQLite in memory.")
    @Nullable
    String url;

    @Override
    Answer answer(Run run) {
        List<Map<String, Object>> shown = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Engine engine = run.engine(Objects.requireNonNullElse(url, IN_MEMORY));
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
        try (Conversation talk = Shell.talk(run, engine, List.of(), values::add)) {
            for (TourStep step : TourStep.all()) {
                sent.clear();
                values.clear();
                talk.show(step.code());
                shown.add(told(run, new Seen(step, sent, values)));
            }
        }
        return Answer.of("", Map.of("steps", shown));
    }

    private static Map<String, Object> told(Run run, Seen seen) {
        if (!run.isJson()) {
            run.around().out().print(seen.text(run.paint()));
            run.around().out().flush();
        }
        return seen.json();
    }

    /** A step and what came of it. */
    private record Seen(TourStep step, List<String> sent, List<String> values) {
        Seen {
            sent = List.copyOf(sent);
            values = List.copyOf(values);
        }

        Map<String, Object> json() {
            return Map.of("title", step.title(), "code", step.code(), "sql", sent, "values", values);
        }

        String text(Paint paint) {
            StringBuilder text = new StringBuilder("\n" + paint.bold(step.title()) + "\n\n");
            step.code().lines().forEach(line -> text.append("    ").append(line).append('\n'));
            sent.forEach(sql -> text.append(paint.faint("  → " + sql)).append('\n'));
            values.forEach(value -> text.append(paint.green("  = " + value)).append('\n'));
            return text.toString();
        }
    }
}
