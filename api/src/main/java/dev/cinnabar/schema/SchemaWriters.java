package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds who words steps in a dialect's SQL. */
final class SchemaWriters {
    private SchemaWriters() {}

    static SchemaWriter of(String dialect) {
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
