package dev.cinnabar.sql.node;

import org.jspecify.annotations.Nullable;

/** How many rows, after how many. */
public record Page(@Nullable Node limit, @Nullable Node offset, PageUnit unit) {
    public static final Page ALL = new Page(null, null, PageUnit.ROWS);

    public boolean isAll() {
        return limit == null && offset == null;
    }
}
