package dev.cinnabar.schema;

import dev.cinnabar.type.DialectInfo;
import java.util.List;

/** The one step that is open: what a plugin brings. Implementations are immutable. */
public non-sealed interface CustomOperation extends SchemaOperation {
    /** The SQL that takes the step on a dialect; empty where it needs none. */
    List<String> statements(DialectInfo dialect);
}
