package dev.cinnabar.engine.execute;

import dev.cinnabar.result.Result;
import dev.cinnabar.result.RowNames;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result over what is in memory already. Stateless. */
public final class ListedResult {
    private ListedResult() {}

    /** Each of them is a row; by columns they cannot be read. */
    @SuppressWarnings("unchecked") // what was put in comes out
    public static <R> Result<R> of(Collection<? extends R> rows, RowNames names) {
        ReturnedRows returned = ReturnedRows.asTheyCome(List.of());
        returned.add(
                names, rows.stream().map(row -> new @Nullable Object[] {row}).toList());
        OpenCursors alone = new OpenCursors(new OneThread());
        return new RowsResult<>(new Cursor(returned, alone), at -> at.value(0));
    }
}
