package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds who words steps in a dialect's SQL. Looking through a class path takes a while, so what was found last is kept. Thread-safe. */
final class SchemaWriters {
    /** Softly, since writers keep the class loader that they came from. */
    private static volatile SoftReference<Found> last = new SoftReference<>(null);

    /** What one class loader gave, by the name of the dialect. */
    private record Found(@Nullable ClassLoader from, Map<String, SchemaWriter> writers) {}

    private SchemaWriters() {}

    static SchemaWriter of(String dialect) {
        return found().writers().computeIfAbsent(dialect, SchemaWriters::lookedUp);
    }

    private static Found found() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Found found = last.get();
        if (found == null || found.from() != loader) {
            found = new Found(loader, new ConcurrentHashMap<>());
            last = new SoftReference<>(found);
        }
        return found;
    }

    private static SchemaWriter lookedUp(String dialect) {
        List<String> names = new ArrayList<>();
        for (SchemaLanguages languages : ServiceLoader.load(SchemaLanguages.class)) {
            Optional<SchemaWriter> writer = languages.writer(dialect);
            if (writer.isPresent()) {
                return writer.get();
            }
            names.addAll(languages.names());
        }
        throw new UsageException(
                ErrorCode.MISSING_DIALECT,
                "No dialect named `" + dialect + "` is at hand; found: " + names + ".",
                "Put the dialect's jar on the class path or module path: dev.cinnabar:cinnabar-dialect-….");
    }
}
