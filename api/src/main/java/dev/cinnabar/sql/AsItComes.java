package dev.cinnabar.sql;

import dev.cinnabar.result.Row;
import java.util.List;

/** Rows whose columns only the database knows: the engine reads them by its description of the result. */
public enum AsItComes implements Selectable<Row> {
    ROW;

    @Override
    public List<Expression<?>> expressions() {
        return List.of();
    }

    /** Never asked: the engine makes such rows itself. */
    @Override
    public Row read(RowReader row, int from) {
        throw new IllegalStateException("a row without known columns is made by the engine");
    }
}
