package dev.cinnabar.schema;

import java.util.ArrayList;
import java.util.List;

/** The differences found so far. Used by one thread. */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    void add(String description, SchemaOperation operation, String cure) {
        found.add(new Difference(description, operation, cure));
    }

    void add(Difference difference) {
        found.add(difference);
    }

    /** Something that the metadata say and the database has not. */
    void missing(String what, SchemaOperation operation) {
        add(what + " is missing", operation, "add it");
    }

    /** Something that the database has and the metadata do not say. */
    void extra(String what, SchemaOperation operation) {
        add(what + " is in the database alone", operation, "drop it, or add it to the metadata");
    }

    List<Difference> all() {
        return List.copyOf(found);
    }
}
