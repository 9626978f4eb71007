package dev.cinnabar.testkit.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which rows of the kit a dialect has shown, and which were left out for want of which feature. Thread-safe. */
final class KitReport {
    private final String dialect;
    private final Map<String, String> states = new ConcurrentSkipListMap<>();

    KitReport(String dialect) {
        this.dialect = dialect;
    }

    /** A row that two checks show counts as the worse of the two says. */
    void note(String row, String state) {
        states.merge(row, state, (old, now) -> old.equals("shown") ? now : old);
    }

    /** Writes {@code target/kit/<dialect>.tsv}: row, tabulator, {@code shown}, {@code gated:FEATURE} or {@code failed}. */
    void write() {
        List<String> lines = states.entrySet().stream()
                .map(row -> row.getKey() + "\t" + row.getValue())
                .toList();
        try {
            Files.createDirectories(Path.of("target", "kit"));
            Files.write(Path.of("target", "kit", dialect + ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
