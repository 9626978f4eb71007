package dev.cinnabar.cli.terminal;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What is around a run of the command line; nothing else is read or written but files and databases. Immutable; its streams belong to
 * whoever made it.
 *
 * @param in what the user types
 * @param out what was asked for
 * @param err everything else: warnings, progress, errors
 * @param environment the variables of the environment
 * @param folder where it runs; relative paths begin there
 * @param terminal whether a person looks at it, so that colours, progress and questions make sense
 * @param prompt asks for passwords
 */
public record Surroundings(
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Path folder,
        boolean terminal,
        Prompt prompt) {
    public Surroundings {
        Objects.requireNonNull(in, "in");
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
        environment = Map.copyOf(environment);
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(prompt, "prompt");
    }

    /** How texts may look, if the command does not say otherwise. */
    public Paint paint() {
        String noColor = environment.getOrDefault("NO_COLOR", "");
        return terminal && noColor.isEmpty() ? Paint.COLOURED : Paint.PLAIN;
    }

    /** Never shows what stands in the environment. */
    @Override
    public String toString() {
        return "Surroundings[" + folder + "]";
    }
}
