package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Deletions;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.plugin.Deletion;
import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.node.ColumnNode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is written into rows that stay when they are deleted. Stateless. */
final class Marks {
    private Marks() {}

    /** Whether its row is marked already, as far as memory tells: it keeps the mark that it has. */
    static boolean isMarked(Tracked row) {
        Deletion deletion = row.mapping().deletion();
        try {
            return deletion != null && !Evaluation.holds(deletion.standing(), column -> stored(row, column));
        } catch (UsageException unknown) {
            return false;
        }
    }

    private static @Nullable Object stored(Tracked row, ColumnNode column) {
        for (Attribute<?, ?> attribute : row.mapping().attributes()) {
            if (attribute.node().equals(column)) {
                int slot = attribute.slot();
                Object value = row.isChanged(slot)
                        ? row.before(slot)
                        : row.isLoaded(slot) ? row.read(slot) : EntityAccess.UNKNOWN;
                if (value != EntityAccess.UNKNOWN) {
                    return value;
                }
            }
        }
        throw new UsageException(ErrorCode.NOT_EVALUABLE, column.name() + " is not known of " + row + ".", "read it");
    }

    /** Writes the marks into the object. */
    static void write(Tracked row, Instant moment) {
        Deletion deletion = Objects.requireNonNull(row.mapping().deletion());
        for (Deletion.Mark<?> mark : deletion.marks()) {
            Object value = mark.value().apply(moment);
            int slot = Deletions.attribute(row.mapping().type(), mark.column()).slot();
            row.mapping().access().write(row.object(), slot, value);
        }
    }
}
