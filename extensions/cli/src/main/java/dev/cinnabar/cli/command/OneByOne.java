package dev.cinnabar.cli.command;

import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.cli.terminal.Json;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A command on one database after another: one that fails is told, and does not stop the others. Confined to one run. */
final class OneByOne {
    private final Cinnabar cinnabar;
    private final Map<String, Object> documents = new LinkedHashMap<>();
    private int code;

    OneByOne(Cinnabar cinnabar) {
        this.cinnabar = cinnabar;
    }

    /** Gives the worst of the exit codes. */
    int run(List<String> names, Function<Run, Answer> command) {
        for (String name : names) {
            try (Run run = cinnabar.run(name)) {
                run(run, name, command);
            }
        }
        if (cinnabar.isJson()) {
            cinnabar.around().out().println(Json.of(documents));
        }
        cinnabar.around().out().flush();
        return code;
    }

    private void run(Run run, String name, Function<Run, Answer> command) {
        show("-- " + name + "\n"); // a comment, where the answer is SQL
        try {
            Answer answer = command.apply(run);
            show(answer.text());
            documents.put(name, answer.json());
            code = Math.max(code, answer.exitCode());
        } catch (RuntimeException failure) {
            documents.put(
                    name, Map.of("error", cinnabar.failures().told(failure).document()));
            code = Math.max(code, Failures.exitCode(failure));
        }
    }

    private void show(String text) {
        if (!cinnabar.isJson()) {
            PrintWriter out = cinnabar.around().out();
            out.print(text);
            out.flush();
        }
    }
}
