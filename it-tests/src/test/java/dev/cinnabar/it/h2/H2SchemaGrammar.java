package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaGrammar;
import dev.cinnabar.schema.ServerValue;
import dev.cinnabar.schema.TableName;

/** H2's words for changes of the schema: the standard's. Safe for many threads. */
final class H2SchemaGrammar extends SchemaGrammar {
    private static final String DEFAULT_SCHEMA = "PUBLIC";

    H2SchemaGrammar(Dialect dialect) {
        super(dialect);
    }

    /** Computed columns are stored, and have no word for it (manual, Column Definition). */
    @Override
    protected String computed(ServerValue.Computed computed) {
        return super.computed(computed).replaceFirst(" STORED$", "");
    }

    /** A name without a schema is looked for in that of the table which points at it. */
    @Override
    protected String referred(TableName target) {
        return quote(target.schema().isEmpty() ? target.in(DEFAULT_SCHEMA) : target);
    }
}
