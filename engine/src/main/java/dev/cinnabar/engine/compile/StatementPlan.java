package dev.cinnabar.engine.compile;

import dev.cinnabar.dialect.Placeholder;
import dev.cinnabar.type.TypeAdapter;
import java.util.List;

/**
 * A statement made ready for one dialect: what is kept in the cache. Immutable.
 *
 * @param sql the text
 * @param placeholders its parameters in the order of the text
 * @param binders how the value of each parameter is written
 * @param readers how each column of a row is read; none where only the database knows the columns
 * @param binds how many parameters are sent, those of lists counted one by one
 * @param reads whether it does nothing but read, and takes no lock
 */
public record StatementPlan(
        String sql,
        List<Placeholder> placeholders,
        List<TypeAdapter<?>> binders,
        List<TypeAdapter<?>> readers,
        int binds,
        boolean reads) {
    public StatementPlan {
        placeholders = List.copyOf(placeholders);
        binders = List.copyOf(binders);
        readers = List.copyOf(readers);
    }
}
