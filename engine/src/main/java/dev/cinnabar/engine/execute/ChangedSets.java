package dev.cinnabar.engine.execute;

import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Row;
import java.util.List;

/**
 * What a change did for several sets of parameters. Immutable.
 *
 * @param all for all of them together
 * @param missed the place of the first set that no row was found for; {@link #NONE} where there is none, or sets are not counted apart
 */
public record ChangedSets(ChangedRows all, int missed) implements Changed {
    public static final int NONE = -1;

    @Override
    public long rowCount() {
        return all.rowCount();
    }

    @Override
    public List<Row> generatedKeys() {
        return all.generatedKeys();
    }

    @Override
    public <T> T generatedKey(Class<T> type) {
        return all.generatedKey(type);
    }
}
