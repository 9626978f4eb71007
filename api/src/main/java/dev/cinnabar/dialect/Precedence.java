package dev.cinnabar.dialect;

import dev.cinnabar.sql.node.Arithmetic;
import dev.cinnabar.sql.node.Between;
import dev.cinnabar.sql.node.BitNot;
import dev.cinnabar.sql.node.Collate;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Comparison;
import dev.cinnabar.sql.node.CompoundNode;
import dev.cinnabar.sql.node.Concatenation;
import dev.cinnabar.sql.node.CustomNode;
import dev.cinnabar.sql.node.CustomOperator;
import dev.cinnabar.sql.node.InItems;
import dev.cinnabar.sql.node.InList;
import dev.cinnabar.sql.node.InQuery;
import dev.cinnabar.sql.node.InlineValue;
import dev.cinnabar.sql.node.IsNull;
import dev.cinnabar.sql.node.JsonContains;
import dev.cinnabar.sql.node.JsonHasKey;
import dev.cinnabar.sql.node.JsonPath;
import dev.cinnabar.sql.node.Junction;
import dev.cinnabar.sql.node.JunctionKind;
import dev.cinnabar.sql.node.Label;
import dev.cinnabar.sql.node.Like;
import dev.cinnabar.sql.node.Negation;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Not;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.RegexpMatch;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.TimeShift;
import dev.cinnabar.sql.node.TruthTest;
import java.util.Map;

/**
 * How strongly the parts of an expression hold together (SQL:2016 6.28 and 6.35). Where the databases disagree, the weaker one counts,
 * so that there are parentheses rather than doubts.
 */
public final class Precedence {
    public static final int OR = 1;
    public static final int AND = 2;
    public static final int NOT = 3;
    public static final int COMPARISON = 4;
    /** What has no operator of its own around it. */
    public static final int OTHER = 5;

    public static final int SUM = 6;
    public static final int PRODUCT = 7;
    public static final int SIGN = 8;
    /** A name, a value, a call: never in parentheses. */
    public static final int ATOM = 9;

    private static final Map<Class<? extends Node>, Integer> STRENGTHS = Map.ofEntries(
            Map.entry(Not.class, NOT),
            Map.entry(Comparison.class, COMPARISON),
            Map.entry(Between.class, COMPARISON),
            Map.entry(InList.class, COMPARISON),
            Map.entry(InItems.class, COMPARISON),
            Map.entry(InQuery.class, COMPARISON),
            Map.entry(IsNull.class, COMPARISON),
            Map.entry(TruthTest.class, COMPARISON),
            Map.entry(Like.class, COMPARISON),
            Map.entry(RegexpMatch.class, COMPARISON),
            Map.entry(JsonContains.class, COMPARISON),
            Map.entry(JsonHasKey.class, COMPARISON),
            Map.entry(CustomOperator.class, OTHER),
            Map.entry(Concatenation.class, OTHER),
            Map.entry(JsonPath.class, OTHER),
            Map.entry(Collate.class, OTHER),
            Map.entry(TimeShift.class, OTHER),
            Map.entry(RawSql.class, OR),
            Map.entry(InlineValue.class, SIGN),
            Map.entry(CompoundNode.class, OR),
            Map.entry(Negation.class, OTHER),
            Map.entry(BitNot.class, OTHER));

    private Precedence() {}

    /** How strongly a node holds together. */
    public static int of(Node node) {
        if (node instanceof ColumnNode || node instanceof Slot) {
            return ATOM; // most operands are one or the other
        } else if (node instanceof Junction junction) {
            return junction.parts().size() < 2 ? ATOM : junction.kind() == JunctionKind.OR ? OR : AND;
        } else if (node instanceof Arithmetic arithmetic) {
            return of(arithmetic);
        } else if (node instanceof Label label) {
            return of(label.of());
        } else if (node instanceof CustomNode) {
            return OR;
        }
        return STRENGTHS.getOrDefault(node.getClass(), ATOM);
    }

    private static int of(Arithmetic arithmetic) {
        return switch (arithmetic.operator()) {
            case PLUS, MINUS -> SUM;
            case TIMES -> PRODUCT;
            default -> OTHER;
        };
    }
}
