package dev.cinnabar.it.h2;

import dev.cinnabar.dialect.StandardGrammar;
import dev.cinnabar.dialect.StatementWriter;
import dev.cinnabar.sql.node.SequenceNext;
import dev.cinnabar.sql.node.SqlWriter;

/** H2's own words: hardly any, it follows the standard. */
final class H2Grammar extends StandardGrammar {
    static final H2Grammar INSTANCE = new H2Grammar();

    private H2Grammar() {}

    /** NEXT VALUE FOR (manual, Sequence value expression). */
    @Override
    public SqlWriter sequenceNext(SequenceNext sequence, StatementWriter out) {
        return out.sql("NEXT VALUE FOR " + out.dialect().identifiers().qualified(sequence.schema(), sequence.name()));
    }
}
