package dev.cinnabar.orm;

import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.TextExpression;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A {@link Hybrid} that is a text. Immutable. */
public final class TextHybrid<E extends Model> implements TextExpression {
    private final TextExpression definition;

    TextHybrid(TextExpression definition) {
        this.definition = definition;
    }

    /** The value on an object; null for NULL. */
    public @Nullable String of(E entity) {
        return Evaluation.value(definition, new ObjectValues(entity));
    }

    @Override
    public Node node() {
        return definition.node();
    }

    @Override
    public SqlType<String> type() {
        return definition.type();
    }
}
