package dev.cinnabar.cli.command;

import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.cli.terminal.Json;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** A command of {@code cinnabar}: it answers, and the answer is written as a text or as JSON. Confined to one run. */
abstract class Command implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli fills it
    Cinnabar cinnabar;

    abstract Answer answer(Run run);

    @Override
    public final Integer call() {
        try (Run run = cinnabar.run()) {
            Answer answer = answer(run);
            String text = run.isJson() ? Json.of(answer.json()) + "\n" : answer.text();
            run.around().out().print(text);
            run.around().out().flush();
            return answer.exitCode();
        } catch (LinkageError missing) {
            throw new UsageException(
                    ErrorCode.UNMAPPED_CLASS,
                    "A class cannot be loaded: " + missing,
                    "see that class-path in cinnabar.toml has all that the program needs",
                    missing);
        }
    }
}
