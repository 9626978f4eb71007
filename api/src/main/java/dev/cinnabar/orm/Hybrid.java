package dev.cinnabar.orm;

import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Something that follows from the attributes of an object, said once: in a query it is SQL, on an object it is evaluated in memory, with
 * the same rules for null. Immutable.
 */
public final class Hybrid<E extends Model, T> implements Expression<T> {
    private final Expression<T> definition;

    Hybrid(Expression<T> definition) {
        this.definition = definition;
    }

    /**
     * The value on an object; null for NULL. What is not loaded is loaded.
     *
     * @throws dev.cinnabar.error.UsageException if only a database can say it
     */
    public @Nullable T of(E entity) {
        return Evaluation.value(definition, new ObjectValues(entity));
    }

    @Override
    public Node node() {
        return definition.node();
    }

    @Override
    public SqlType<T> type() {
        return definition.type();
    }
}
