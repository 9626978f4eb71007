package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaGrammar;

/** H2's words for changes of the schema: the standard's. Safe for many threads. */
final class H2SchemaGrammar extends SchemaGrammar {
    H2SchemaGrammar(Dialect dialect) {
        super(dialect);
    }
}
