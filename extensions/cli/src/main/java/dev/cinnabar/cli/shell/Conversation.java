package dev.cinnabar.cli.shell;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Reads Java, runs it in this process and tells what came of it. For one thread. */
public final class Conversation implements AutoCloseable {
    private static final Pattern BEFORE_WORDS = Pattern.compile("^(?:\\s|//[^\\n]*+(?:\\n|$))++");

    private final JShell java;
    private final Consumer<String> out;

    private Conversation(JShell java, Consumer<String> out) {
        this.java = java;
        this.out = out;
    }

    /**
     * A conversation with {@code engine} and {@code sessions} at hand.
     *
     * @param path what the compiler sees beside this program
     * @param loader finds the same classes when they are run
     * @param models classes whose packages are imported
     * @param out hears a text for each thing that was evaluated
     */
    public static Conversation of(
            Engine engine, List<Path> path, ClassLoader loader, List<Class<?>> models, Consumer<String> out) {
        Handed.hand(engine);
        JShell java =
                JShell.builder().executionEngine(new Within(loader), Map.of()).build();
        path.forEach(entry -> java.addToClasspath(entry.toString()));
        Conversation conversation = new Conversation(java, out);
        Prelude.of(models).forEach(line -> conversation.evaluate(line, Told.NOTHING));
        return conversation;
    }

    /**
     * Until the end of the input, or {@code /exit}.
     *
     * @param prompt told before each line whether it goes on with what was not complete
     */
    public void hold(BufferedReader in, Consumer<Boolean> prompt) throws IOException {
        StringBuilder typed = new StringBuilder();
        prompt.accept(false);
        for (String line = in.readLine(); line != null && !line.strip().equals("/exit"); line = in.readLine()) {
            typed.append(line).append('\n');
            String rest = evaluate(typed.toString(), Told.ALL);
            typed.setLength(0);
            typed.append(rest);
            prompt.accept(!rest.isBlank());
        }
        if (!typed.toString().isBlank()) {
            out.accept("that was not complete: " + typed.toString().strip());
        }
    }

    /** Runs what is complete by itself, and tells of expressions alone: a variable that is set says nothing. */
    public void show(String source) {
        String rest = evaluate(source, Told.EXPRESSIONS);
        if (!rest.isBlank()) {
            throw new IllegalArgumentException("not complete: " + rest);
        }
    }

    /** What is complete is run; the rest is given back. */
    private String evaluate(String typed, Told told) {
        String source = begun(typed);
        while (!source.isEmpty()) {
            CompletionInfo info = java.sourceCodeAnalysis().analyzeCompletion(source);
            if (!info.completeness().isComplete()
                    && info.completeness() != jdk.jshell.SourceCodeAnalysis.Completeness.UNKNOWN) {
                return source;
            }
            String snippet = info.source() == null ? source : info.source();
            java.eval(snippet).forEach(event -> tell(event, told));
            source = info.source() == null ? "" : begun(info.remaining());
        }
        return "";
    }

    /** Without what stands before the first word: JShell forgets the values of variables where an import begins with a line of its own. */
    private static String begun(String source) {
        return BEFORE_WORDS.matcher(source).replaceFirst("");
    }

    private void tell(SnippetEvent event, Told told) {
        if (event.status() == Snippet.Status.REJECTED) {
            java.diagnostics(event.snippet())
                    .forEach(diagnostic -> out.accept("error: " + diagnostic.getMessage(Locale.ROOT)));
        } else if (event.exception() != null) {
            out.accept(told(event.exception()));
        } else if (told.has(event.snippet())
                && event.value() != null
                && !event.value().isEmpty()) {
            out.accept(event.value());
        }
    }

    private static String told(Exception failure) {
        return failure.getCause() instanceof CinnabarException known
                ? known.problem() + "\nhint: " + known.hint() + "\nsee: "
                        + known.code().page()
                : failure.toString().replace("jdk.jshell.EvalException: ", "");
    }

    @Override
    public void close() {
        java.close();
    }

    /** Of which snippets the values are told. */
    private enum Told {
        NOTHING,
        EXPRESSIONS,
        ALL;

        boolean has(Snippet snippet) {
            return this == ALL || this == EXPRESSIONS && isExpression(snippet);
        }

        /** JShell gives what no variable takes a name of its own. */
        private static boolean isExpression(Snippet snippet) {
            return snippet.kind() == Snippet.Kind.EXPRESSION
                    || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        }
    }

    /** Runs snippets in this process, below a class loader. */
    private record Within(ClassLoader loader) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "within";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return new LocalExecutionControl(new Snippets(loader));
        }
    }
}
