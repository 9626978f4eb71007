package dev.cinnabar.migrate.compare;

import dev.cinnabar.schema.SchemaOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says which steps are taken in the place of one that a comparison found: itself, others, or none. Stateless. */
@FunctionalInterface
public interface OperationRewriter {
    /** The steps to take in the place of one, in their order. */
    List<? extends SchemaOperation> rewrite(SchemaOperation step);

    /** A rewriter that sees steps of one kind alone. */
    static <O extends SchemaOperation> OperationRewriter of(
            Class<O> kind, Function<? super O, ? extends List<? extends SchemaOperation>> function) {
        return step -> kind.isInstance(step) ? function.apply(kind.cast(step)) : List.of(step);
    }

    /** This one, then the other on whatever this one gave. */
    default OperationRewriter then(OperationRewriter next) {
        return step -> {
            List<SchemaOperation> steps = new ArrayList<>();
            rewrite(step).forEach(one -> steps.addAll(next.rewrite(one)));
            return steps;
        };
    }
}
