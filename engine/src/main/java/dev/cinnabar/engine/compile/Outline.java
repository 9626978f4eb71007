package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.Frame;
import dev.cinnabar.sql.node.Grouping;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.PageUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The structure of those parts of a statement that are no nodes, in one word each; null for what most statements do not have. No value
 * is a part of it.
 */
final class Outline {
    private Outline() {}

    static Object of(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::column).toList();
    }

    static Object of(InsertSource source) {
        return source instanceof InsertSource.Rows rows ? rows.rows().size() : source.getClass();
    }

    static @Nullable Object of(@Nullable Conflict conflict) {
        return conflict == null
                ? null
                : List.of(
                        conflict.columns(),
                        of(conflict.update()),
                        conflict.where().size());
    }

    static @Nullable Object of(@Nullable Frame frame) {
        return frame == null
                ? null
                : List.of(
                        frame.unit(),
                        frame.start().kind(),
                        frame.start().offset() != null,
                        frame.end().kind(),
                        frame.end().offset() != null,
                        frame.exclusion());
    }

    static @Nullable Object of(Grouping grouping) {
        return grouping.equals(Grouping.NONE)
                ? null
                : List.of(grouping.terms().size(), grouping.having().size());
    }

    static @Nullable Object of(Page page) {
        if (page.equals(Page.ALL)) {
            return null;
        }
        return page.limit() != null && page.offset() == null && page.unit() == PageUnit.ROWS
                ? PageUnit.ROWS
                : List.of(page.limit() != null, page.offset() != null, page.unit());
    }

    static @Nullable Object of(Locking locking) {
        return locking.equals(Locking.NONE)
                ? null
                : List.of(locking.strength(), locking.of().size(), locking.waiting());
    }
}
