package dev.cinnabar.schema;

import java.util.List;
import java.util.Optional;

/** Knows who words steps in which dialect; found by {@code ServiceLoader}, since dialects stand above this room. */
public interface SchemaLanguages {
    Optional<SchemaWriter> writer(String dialect);

    /** The names of the dialects at hand. */
    List<String> names();
}
