package dev.cinnabar.schema;

import java.util.Objects;

/**
 * One point in which a database is not what the metadata say. Immutable.
 *
 * @param operation the step that mends it
 * @param cure what to do, in words
 */
public record Difference(String description, SchemaOperation operation, String cure) {
    public Difference {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(cure, "cure");
    }

    @Override
    public String toString() {
        return description + "; cure: " + cure;
    }
}
