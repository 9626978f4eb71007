package dev.cinnabar.orm;

import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.SelectOption;
import dev.cinnabar.sql.Selectable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity in a row of several things, and how it is loaded there. Immutable.
 *
 * @param alias the name that it goes by; empty for its own
 */
public record LoadedEntity<E extends Model>(EntityType<E> type, String alias, List<SelectOption<? super E>> options)
        implements Selectable<E> {
    public LoadedEntity {
        options = List.copyOf(options);
    }

    @Override
    public List<Expression<?>> expressions() {
        return alias.isEmpty() ? type.expressions() : type.as(alias).expressions();
    }

    @Override
    public @Nullable E read(RowReader row, int from) {
        throw Loading.withoutSession(type);
    }

    @Override
    public @Nullable Object told(E object, int expression) {
        return type.told(object, expression);
    }
}
