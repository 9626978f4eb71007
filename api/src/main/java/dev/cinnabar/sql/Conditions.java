package dev.cinnabar.sql;

import dev.cinnabar.sql.node.Exists;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Not;
import dev.cinnabar.sql.node.TruthLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Conditions made of conditions. */
abstract class Conditions extends Projections {
    /** No condition at all: it restricts nothing, and vanishes from whatever it is joined with. */
    static final Condition ABSENT = Faces.condition(new Junction(JunctionKind.AND, List.of()));

    Conditions() {}

    /** True if all are; of none, true. */
    public static Condition and(Condition... all) {
        return joined(JunctionKind.AND, all);
    }

    /** True if one is; of none, false. */
    public static Condition or(Condition... any) {
        return any.length == 0 ? falsehood() : joined(JunctionKind.OR, any);
    }

    private static Condition joined(JunctionKind kind, Condition... conditions) {
        List<Condition> present = new ArrayList<>(conditions.length);
        for (Condition condition : conditions) {
            if (condition != ABSENT) {
                present.add(condition);
            }
        }
        if (present.isEmpty()) {
            return ABSENT;
        }
        return present.size() == 1 ? present.get(0) : Faces.condition(new Junction(kind, flat(kind, present)));
    }

    /** {@code a AND (b AND c)} is {@code a AND b AND c}. */
    private static List<Node> flat(JunctionKind kind, List<Condition> conditions) {
        List<Node> parts = new ArrayList<>(conditions.size());
        for (Condition condition : conditions) {
            if (condition.node() instanceof Junction inner && inner.kind() == kind) {
                parts.addAll(inner.parts());
            } else {
                parts.add(condition.node());
            }
        }
        return parts;
    }

    /** The opposite; of unknown, unknown. */
    public static Condition not(Condition condition) {
        return condition == ABSENT ? ABSENT : Faces.condition(new Not(condition.node()));
    }

    /** A condition if there is a value to compare with; if it is null, as though nothing had been written. */
    public static <T> Condition optional(@Nullable T value, Function<? super T, ? extends Condition> condition) {
        return value == null ? ABSENT : condition.apply(value);
    }

    public static Condition truth() {
        return Faces.condition(new TruthLiteral(true));
    }

    public static Condition falsehood() {
        return Faces.condition(new TruthLiteral(false));
    }

    /** Whether the query has a row. */
    public static Condition exists(Selection<?> query) {
        Nesting.refuseIn(query);
        return Faces.condition(new Exists(query.node()));
    }

    public static Condition notExists(Selection<?> query) {
        return not(exists(query));
    }
}
