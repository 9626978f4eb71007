package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.node.Node;
import org.jspecify.annotations.Nullable;

/** A {@link Hybrid} that is true or false. Immutable. */
public final class ConditionHybrid<E extends Model> implements Condition {
    private final Condition definition;

    ConditionHybrid(Condition definition) {
        this.definition = definition;
    }

    /** Whether it is true of an object; null for unknown. */
    public @Nullable Boolean of(E entity) {
        return Evaluation.truth(definition, new ObjectValues(entity));
    }

    @Override
    public Node node() {
        return definition.node();
    }
}
