package dev.cinnabar.dialect;

import dev.cinnabar.schema.SchemaCondition;
import dev.cinnabar.schema.SchemaExpression;
import dev.cinnabar.schema.SchemaQuery;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NodeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Standard SQL (SQL:2016, part 2) as short methods that read like the SQL they write. A dialect extends it and overrides the words that
 * are its own. Stateless, so that all threads may share one.
 */
public class StandardGrammar extends ChangeGrammar {
    static final StandardGrammar PLAIN = new StandardGrammar();

    protected StandardGrammar() {}

    /** A condition as DDL holds it, its values written out and its columns without their table. */
    public final String literal(SchemaCondition condition, Dialect dialect) {
        return text(((NodeSource) condition).node(), dialect);
    }

    /** An expression as DDL holds it. */
    public final String literal(SchemaExpression expression, Dialect dialect) {
        return text(((NodeSource) expression).node(), dialect);
    }

    /** A query as DDL holds it, with its values written out. */
    public final String literal(SchemaQuery query, Dialect dialect) {
        return StatementWriter.literal(dialect)
                .statement(((NodeSource) query).node())
                .text();
    }

    /**
     * A statement of a script, with its values written out.
     *
     * @param values those of its slots
     */
    public final String literal(Node statement, List<? extends @Nullable Object> values, Dialect dialect) {
        return StatementWriter.literal(dialect, values).statement(statement).text();
    }

    private static String text(Node node, Dialect dialect) {
        return StatementWriter.literal(dialect).visit(Unqualified.of(node)).text();
    }
}
