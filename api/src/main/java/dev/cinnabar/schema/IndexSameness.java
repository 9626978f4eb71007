package dev.cinnabar.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares indexes, and the rules that are built on them, whatever their names. Immutable. */
record IndexSameness(Sameness same) {
    boolean isSame(Index one, Index other) {
        return one.isUnique() == other.isUnique()
                && isSameParts(one.parts(), other.parts())
                && isSameCondition(one.options().where(), other.options().where())
                && one.options().include().equals(other.options().include())
                && one.options().nullsDistinct() == other.options().nullsDistinct()
                && same.isSameMethod(one.options().using(), other.options().using())
                && same.isSameOptions(one.options().options(), other.options().options());
    }

    boolean isSame(Exclusion one, Exclusion other) {
        return same.isSameMethod(one.using(), other.using())
                && isSameParts(parts(one), parts(other))
                && operators(one).equals(operators(other))
                && isSameCondition(one.where(), other.where());
    }

    private static List<IndexPart> parts(Exclusion exclusion) {
        return exclusion.parts().stream().map(Exclusion.Part::part).toList();
    }

    private static List<String> operators(Exclusion exclusion) {
        return exclusion.parts().stream().map(Exclusion.Part::operator).toList();
    }

    private boolean isSameParts(List<IndexPart> ones, List<IndexPart> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!isSamePart(ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSamePart(IndexPart one, IndexPart other) {
        return one.column().equals(other.column())
                && one.order().descending() == other.order().descending()
                && isSameExpression(one.expression(), other.expression())
                && same.isSameOrder(one, other);
    }

    private boolean isSameExpression(@Nullable SchemaExpression one, @Nullable SchemaExpression other) {
        return one == null || other == null ? one == other : same.isSameSql(one, other);
    }

    private boolean isSameCondition(@Nullable SchemaCondition one, @Nullable SchemaCondition other) {
        return one == null || other == null ? one == other : same.isSameSql(one, other);
    }
}
