package dev.cinnabar.testkit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs to its end.
 *
 * @param folder where it runs
 * @param environment what is added to the JVM's own environment
 */
record Command(List<String> words, Path folder, Map<String, String> environment) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    static Command of(Path folder, String... words) {
        return new Command(List.of(words), folder, Map.of());
    }

    /** How it ended, and what it said on both outputs. */
    Outcome run() throws IOException {
        var log = Files.createTempFile(folder, "command", ".log");
        try {
            var builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var code = waitFor(builder.start());
            return new Outcome(code, Files.readString(log, StandardCharsets.ISO_8859_1));
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private int waitFor(Process process) throws IOException {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IOException(words.get(0) + " did not end within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(words.get(0) + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The end of a program. */
    record Outcome(int code, String output) {
        boolean isSuccess() {
            return code == 0;
        }
    }
}
