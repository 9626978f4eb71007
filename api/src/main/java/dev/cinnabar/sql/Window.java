package dev.cinnabar.sql;

import dev.cinnabar.sql.node.BoundKind;
import dev.cinnabar.sql.node.Frame;
import dev.cinnabar.sql.node.FrameBound;
import dev.cinnabar.sql.node.FrameExclusion;
import dev.cinnabar.sql.node.FrameUnit;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.WindowNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows stand around a row, in which order, and how many of them a function sees (SQL:2016 7.15). Immutable. */
public record Window(WindowNode node) {
    /** Rows with equal values stand together. */
    public Window partitionBy(Expression<?>... terms) {
        return new Window(new WindowNode(Faces.nodes(terms), node.orderBy(), node.frame()));
    }

    public Window orderBy(OrderTerm... terms) {
        return new Window(new WindowNode(node.partitionBy(), Faces.nodes(terms), node.frame()));
    }

    /** A frame counted in rows; negative numbers lie before the current row, null means without bound. */
    public Window rows(@Nullable Integer from, @Nullable Integer to) {
        return frame(FrameUnit.ROWS, from, to);
    }

    /** A frame counted in groups of equal rows. */
    public Window groups(@Nullable Integer from, @Nullable Integer to) {
        return frame(FrameUnit.GROUPS, from, to);
    }

    /** A frame counted in values of the one order term. */
    public Window range(@Nullable Number from, @Nullable Number to) {
        return frame(FrameUnit.RANGE, from, to);
    }

    /** A frame in values of the one order term, before and behind the current row; null means without bound. */
    public Window rangeBetween(@Nullable Expression<?> preceding, @Nullable Expression<?> following) {
        return with(FrameUnit.RANGE, FrameBounds.preceding(preceding), FrameBounds.following(following));
    }

    private Window frame(FrameUnit unit, @Nullable Number from, @Nullable Number to) {
        return with(
                unit,
                FrameBounds.of(from, BoundKind.UNBOUNDED_PRECEDING),
                FrameBounds.of(to, BoundKind.UNBOUNDED_FOLLOWING));
    }

    private Window with(FrameUnit unit, FrameBound start, FrameBound end) {
        Frame frame = new Frame(unit, start, end, FrameExclusion.NOTHING);
        return new Window(new WindowNode(node.partitionBy(), node.orderBy(), frame));
    }

    /** The same frame without some of its rows. */
    public Window exclude(FrameExclusion exclusion) {
        Frame old = node.frame();
        if (old == null) {
            throw new dev.cinnabar.error.UsageException(
                    dev.cinnabar.error.ErrorCode.BAD_STATEMENT,
                    "A window without a frame has nothing to exclude.",
                    "say rows(…), range(…) or groups(…) first");
        }
        Frame frame = new Frame(old.unit(), old.start(), old.end(), exclusion);
        return new Window(new WindowNode(node.partitionBy(), node.orderBy(), frame));
    }

    static Window empty() {
        return new Window(new WindowNode(List.<Node>of(), List.of(), null));
    }
}
