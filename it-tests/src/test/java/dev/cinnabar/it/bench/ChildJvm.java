package dev.cinnabar.it.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A JVM of its own for one main class. Immutable. */
public record ChildJvm(String classPath, List<String> options) {
    /** With the class path of this one. */
    public static ChildJvm like(String... options) {
        return new ChildJvm(System.getProperty("java.class.path"), List.of(options));
    }

    /**
     * Runs a main class to its end, and hands over each line that it prints as it comes.
     *
     * @throws IllegalStateException if it ends with an error
     */
    public void run(Class<?> main, List<String> words, Consumer<String> line) throws IOException, InterruptedException {
        Process process = start(main, words, Map.of());
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + process.exitValue());
        }
    }

    /**
     * Starts a main class, whose input and output are the caller's affair; its errors go where those of this one go.
     *
     * @param environment variables that it has besides those of this one
     */
    public Process start(Class<?> main, List<String> words, Map<String, String> environment) throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(command(main, words)).redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().putAll(environment);
        return process.start();
    }

    private List<String> command(Class<?> main, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(words);
        return command;
    }
}
