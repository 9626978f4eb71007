package dev.cinnabar.cli;

import dev.cinnabar.cli.command.Cinnabar;
import dev.cinnabar.cli.terminal.Prompt;
import dev.cinnabar.cli.terminal.Surroundings;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command line: {@code java -jar cinnabar-cli-all.jar inspect sqlite:///app.db}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(of(System.console()), arguments));
    }

    /**
     * Runs a command within a process: nothing outside of the surroundings is written to.
     *
     * @return 0 done, 1 a check found a difference, 2 wrong usage or configuration, 3 the database or the run failed
     */
    public static int run(Surroundings around, String... arguments) {
        return Cinnabar.run(around, arguments);
    }

    private static Surroundings of(@Nullable Console console) {
        return console != null && isTerminal(console)
                ? of(console.charset(), true, question -> asked(console, question))
                : of(StandardCharsets.UTF_8, false, Prompt.NOBODY);
    }

    private static Surroundings of(Charset charset, boolean terminal, Prompt prompt) {
        return new Surroundings(
                new BufferedReader(new InputStreamReader(System.in, charset)),
                new PrintWriter(System.out, false, charset),
                new PrintWriter(System.err, true, charset),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                terminal,
                prompt);
    }

    private static Optional<String> asked(Console console, String question) {
        char[] secret = console.readPassword("%s", question);
        return secret == null || secret.length == 0 ? Optional.empty() : Optional.of(new String(secret));
    }

    /** From JDK 22 on there is a console where nobody sits, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }
}
