package dev.cinnabar.engine.execute;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.plugin.SchemaRewriter;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import java.util.List;

/** Steps as rewriters want them. Immutable. */
final class RewrittenSteps {
    private final List<SchemaRewriter> rewriters;
    private final Dialect dialect;

    RewrittenSteps(List<SchemaRewriter> rewriters, Dialect dialect) {
        this.rewriters = rewriters;
        this.dialect = dialect;
    }

    List<SchemaOperation> of(List<? extends SchemaOperation> said) {
        List<SchemaOperation> steps = List.copyOf(said);
        for (SchemaRewriter rewriter : rewriters) {
            steps = steps.stream()
                    .flatMap(step -> rewritten(step, rewriter).stream())
                    .toList();
        }
        return steps;
    }

    private List<SchemaOperation> rewritten(SchemaOperation step, SchemaRewriter rewriter) {
        if (!(step instanceof Conditional conditional)) {
            return List.copyOf(rewriter.rewrite(step, dialect));
        }
        return conditional.condition().test(dialect) ? rewritten(conditional.operation(), rewriter) : List.of(step);
    }
}
