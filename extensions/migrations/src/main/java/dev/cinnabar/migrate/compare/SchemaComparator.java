package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.Difference;
import java.util.List;

/**
 * Finds differences of one kind; a plugin's own finds what the library does not know, such as triggers, and mends it by a
 * {@code CustomOperation}. Stateless.
 */
public interface SchemaComparator {
    /** Its name: words with dots between them, {@code cinnabar.indexes}. */
    String name();

    /** What is different, each with the step that mends it. */
    List<Difference> compare(Compared compared);
}
