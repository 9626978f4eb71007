package dev.cinnabar.engine.execute;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.ResultException;
import dev.cinnabar.result.Changed;
import dev.cinnabar.result.Row;
import dev.cinnabar.result.ValueCast;
import java.util.List;

/** A count, and the keys that the database made. Immutable. */
public record ChangedRows(long rowCount, List<Row> generatedKeys) implements Changed {
    static final ChangedRows NONE = of(0);

    public ChangedRows {
        generatedKeys = List.copyOf(generatedKeys);
    }

    /** A count alone. */
    public static ChangedRows of(long rowCount) {
        return new ChangedRows(rowCount, List.of());
    }

    @Override
    public <T> T generatedKey(Class<T> type) {
        if (generatedKeys.size() == 1) {
            T key = ValueCast.to(type, generatedKeys.get(0).value(0), () -> "the generated key");
            if (key != null) {
                return key;
            }
        }
        throw new ResultException(
                generatedKeys.size() > 1 ? ErrorCode.MULTIPLE_RESULTS : ErrorCode.NO_RESULT,
                "The statement made " + generatedKeys.size() + " keys where one was asked for",
                "use generatedKeys(), or returning(…) to ask for columns by name");
    }
}
