package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.SchemaReader;
import dev.cinnabar.engine.mapping.Deletions;
import dev.cinnabar.engine.types.ProvidedTypes;
import dev.cinnabar.plugin.SchemaReading;
import dev.cinnabar.plugin.SchemaRewriter;
import dev.cinnabar.plugin.StatementRewriter;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * What plugins brought that bears on statements and schemas. Immutable.
 *
 * @param deletions which rows stay that sessions delete
 * @param rewriters what changes statements, in its order
 * @param types what Java's classes are stored as
 * @param schema what changes steps, in its order
 * @param readings what stands around the dialect's reader, from the inmost to the outmost
 */
public record Brought(
        Deletions deletions,
        List<StatementRewriter> rewriters,
        ProvidedTypes types,
        List<SchemaRewriter> schema,
        List<SchemaReading> readings) {
    public Brought {
        rewriters = List.copyOf(rewriters);
        schema = List.copyOf(schema);
        readings = List.copyOf(readings);
    }

    /** A statement as its rewriters and conditions want it. */
    public Statement rewritten(Statement statement) {
        return Rewritten.of(statement, this, Map.of());
    }

    /** The steps that are taken where a program says these. */
    public List<SchemaOperation> steps(List<? extends SchemaOperation> said, Dialect dialect) {
        List<SchemaOperation> steps = new RewrittenSteps(schema, dialect).of(said);
        steps.forEach(types::settle);
        return steps;
    }

    SchemaReader reader(Dialect dialect) {
        SchemaReader reader = dialect.reader();
        for (SchemaReading reading : readings) {
            reader = reading.over(reader, dialect);
        }
        return reader;
    }
}
