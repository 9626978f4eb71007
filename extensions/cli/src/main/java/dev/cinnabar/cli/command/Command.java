package dev.cinnabar.cli.command;

import dev.cinnabar.cli.terminal.Answer;
import dev.cinnabar.cli.terminal.Json;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParentCommand;

/** A command of {@code cinnabar}: it answers, and the answer is written as a text or as JSON. Confined to one run. */
abstract class Command implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli fills it
    Cinnabar cinnabar;

    abstract Answer answer(Run run);

    /** Whether it may be taken on several databases, one after another. */
    boolean isForSeveral() {
        return false;
    }

    @Override
    public final Integer call() {
        List<String> names = cinnabar.names();
        if (names.size() < 2) {
            return alone(names.isEmpty() ? null : names.get(0));
        }
        if (!isForSeveral()) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, "This command is for one database at a time.", "say one --name");
        }
        return new OneByOne(cinnabar).run(names, this::answered);
    }

    private int alone(@Nullable String name) {
        try (Run run = cinnabar.run(name)) {
            Answer answer = answered(run);
            String text = run.isJson() ? Json.of(answer.json()) + "\n" : answer.text();
            run.around().out().print(text);
            run.around().out().flush();
            return answer.exitCode();
        }
    }

    private Answer answered(Run run) {
        try {
            return answer(run);
        } catch (LinkageError missing) {
            throw new UsageException(
                    ErrorCode.UNMAPPED_CLASS,
                    "A class cannot be loaded: " + missing,
                    "see that class-path in cinnabar.toml has all that the program needs",
                    missing);
        }
    }
}
