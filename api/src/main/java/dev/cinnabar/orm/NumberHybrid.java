package dev.cinnabar.orm;

import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.NumberType;
import org.jspecify.annotations.Nullable;

/** A {@link Hybrid} that is a number. Immutable. */
public final class NumberHybrid<E extends Model, N extends Number> implements NumberExpression<N> {
    private final NumberExpression<N> definition;

    NumberHybrid(NumberExpression<N> definition) {
        this.definition = definition;
    }

    /** The value on an object; null for NULL. */
    public @Nullable N of(E entity) {
        return Evaluation.value(definition, new ObjectValues(entity));
    }

    @Override
    public Node node() {
        return definition.node();
    }

    @Override
    public NumberType<N> type() {
        return definition.type();
    }
}
