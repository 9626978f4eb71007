package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.BoundKind;
import dev.cinnabar.sql.node.FrameBound;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The ends of a window's frame from numbers and expressions. */
final class FrameBounds {
    private FrameBounds() {}

    static FrameBound of(@Nullable Number offset, BoundKind unbounded) {
        if (offset == null) {
            return new FrameBound(unbounded, null);
        }
        BigDecimal number = new BigDecimal(offset.toString());
        if (number.signum() == 0) {
            return new FrameBound(BoundKind.CURRENT_ROW, null);
        }
        BoundKind kind = number.signum() < 0 ? BoundKind.PRECEDING : BoundKind.FOLLOWING;
        return new FrameBound(kind, bind(number.abs()));
    }

    private static Bind bind(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        SqlType<?> type = whole ? Types.INTEGER : Types.DECIMAL;
        return new Bind(whole ? (Object) number.intValueExact() : number, type, "");
    }

    static FrameBound preceding(@Nullable Expression<?> offset) {
        return offset == null
                ? new FrameBound(BoundKind.UNBOUNDED_PRECEDING, null)
                : new FrameBound(BoundKind.PRECEDING, offset.node());
    }

    static FrameBound following(@Nullable Expression<?> offset) {
        return offset == null
                ? new FrameBound(BoundKind.UNBOUNDED_FOLLOWING, null)
                : new FrameBound(BoundKind.FOLLOWING, offset.node());
    }
}
