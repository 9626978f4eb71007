package dev.cinnabar.sql.node;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;

/** How deeply a statement may be nested: deeper ones would end the stack of the thread here, or that of the database. */
public final class Depth {
    /** Levels, counted from the statement to its innermost value; no database takes many more. */
    public static final int LIMIT = 500;

    private Depth() {}

    /**
     * The depth one level further in.
     *
     * @throws UsageException if that is deeper than the limit
     */
    public static int inside(int depth) {
        if (depth >= LIMIT) {
            throw new UsageException(
                    ErrorCode.BAD_STATEMENT,
                    "The statement is nested more than " + LIMIT + " levels deep.",
                    "join conditions by and(…) or or(…) with all of them at once, send lists by in(…), and add up in"
                            + " the database");
        }
        return depth + 1;
    }
}
