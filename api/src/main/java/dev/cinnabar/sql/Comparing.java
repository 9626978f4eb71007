package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.ComparisonOperator;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How two values compare (SQL:2016 8.2): numbers by size, texts by code points, bytes unsigned, tuples part by part. */
final class Comparing {
    private Comparing() {}

    static Outcome compare(Outcome left, ComparisonOperator operator, Outcome right) {
        return switch (operator) {
            case IS_DISTINCT_FROM -> Outcome.of(!same(left, right));
            case IS_NOT_DISTINCT_FROM -> Outcome.of(same(left, right));
            case EQ -> equal(left, right);
            case NE -> equal(left, right).not();
            default -> ordered(left, operator, right);
        };
    }

    private static boolean same(Outcome left, Outcome right) {
        if (left.isNull() || right.isNull()) {
            return left.isNull() && right.isNull();
        }
        return equal(left, right).isTrue();
    }

    /** Tuples differ as soon as two parts do, also beside an unknown one. */
    private static Outcome equal(Outcome left, Outcome right) {
        if (left.value() instanceof List<?> ours && right.value() instanceof List<?> theirs) {
            Outcome all = Outcome.TRUE;
            for (int i = 0; i < ours.size(); i++) {
                Outcome one = equal(part(ours, i), part(theirs, i));
                all = all.isFalse() || one.isTrue() ? all : one;
            }
            return all;
        }
        Integer order = order(left.value(), right.value());
        return order == null ? Outcome.NULL : Outcome.of(order == 0);
    }

    private static Outcome ordered(Outcome left, ComparisonOperator operator, Outcome right) {
        Integer order = left.value() instanceof List<?> ours && right.value() instanceof List<?> theirs
                ? firstDifference(ours, theirs)
                : order(left.value(), right.value());
        if (order == null) {
            return Outcome.NULL;
        }
        return Outcome.of(
                switch (operator) {
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case GT -> order > 0;
                    default -> order >= 0;
                });
    }

    private static @Nullable Integer firstDifference(List<?> ours, List<?> theirs) {
        for (int i = 0; i < ours.size(); i++) {
            Integer order = order(part(ours, i).value(), part(theirs, i).value());
            if (order == null || order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static Outcome part(List<?> tuple, int index) {
        return (Outcome) tuple.get(index);
    }

    /** Which comes first; null where one of them is NULL. */
    static @Nullable Integer order(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        } else if (left instanceof Number ours && right instanceof Number theirs) {
            return Computing.order(ours, theirs);
        } else if (left instanceof String ours && right instanceof String theirs) {
            return Arrays.compare(
                    ours.codePoints().toArray(), theirs.codePoints().toArray());
        } else if (left instanceof byte[] ours && right instanceof byte[] theirs) {
            return Arrays.compareUnsigned(ours, theirs);
        }
        return natural(left, right);
    }

    @SuppressWarnings("unchecked") // two values of one class that compares itself
    private static int natural(Object left, Object right) {
        if (left.getClass() == right.getClass() && left instanceof Comparable<?> ours && !(left instanceof Enum<?>)) {
            return ((Comparable<Object>) ours).compareTo(right);
        } else if (left.getClass() == right.getClass() || left instanceof Enum<?> && right instanceof Enum<?>) {
            return left.equals(right) ? 0 : 1;
        }
        throw new UsageException(
                ErrorCode.WRONG_TYPE,
                "A " + left.getClass().getSimpleName() + " cannot be compared with a "
                        + right.getClass().getSimpleName() + " in memory.",
                "give each column a value of its type's Java class");
    }
}
