package dev.cinnabar.it.ext.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what tests went through into the report of the run, which says how many it owes. Shared by the tests of one JVM. */
final class Figures {
    private static final Map<String, Long> COUNTS = new ConcurrentHashMap<>();

    private Figures() {}

    /** One more of a kind, which passed. */
    static void count(String kind) {
        long passed = COUNTS.merge(kind, 1L, Long::sum);
        try {
            Path folder = Files.createDirectories(Path.of("target", "suites"));
            Files.writeString(folder.resolve(kind + ".tsv"), kind + "\t" + passed + "\t1\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
