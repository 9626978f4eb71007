package dev.cinnabar.cli.command;

import dev.cinnabar.cli.shell.Conversation;
import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.ModelTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** Java at a prompt, with an engine at hand. */
@picocli.CommandLine.Command(
        name = "shell",
        description = "Java at a prompt, with the models, `engine` and `sessions` at hand; /exit ends it.")
final class Shell extends Command {
    @Parameters(arity = "0..1", paramLabel = "URL", description = "The database; else that of the configuration.")
    @Nullable
    String url;

    @Override
    Answer answer(Run run) {
        List<String> told = new ArrayList<>();
        Consumer<String> out = run.isJson() ? told::add : text -> say(run, text);
        Engine engine = run.engine(url);
        List<Class<?>> models = new ArrayList<>(ModelTables.find().onClassPath());
        try (Conversation talk = talk(run, engine, models, out)) {
            talk.hold(run.around().in(), more -> prompt(run, more));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read what is typed", broken);
        }
        return Answer.of("", Map.of("values", told));
    }

    /** A conversation, for which a JDK is needed. */
    static Conversation talk(Run run, Engine engine, List<Class<?>> models, Consumer<String> out) {
        try {
            return Conversation.of(engine, run.path().present(), run.loader(), models, out);
        } catch (NoClassDefFoundError missing) {
            throw new UsageException(
                    ErrorCode.UNSUPPORTED_FEATURE,
                    "This Java has no JShell.",
                    "run cinnabar with a JDK: its module jdk.jshell has it",
                    missing);
        }
    }

    private static void say(Run run, String text) {
        run.around().out().println(text);
        run.around().out().flush();
    }

    private static void prompt(Run run, boolean more) {
        if (run.around().terminal() && !run.isJson()) {
            run.around().out().print(more ? "     ...> " : "cinnabar> ");
            run.around().out().flush();
        }
    }
}
