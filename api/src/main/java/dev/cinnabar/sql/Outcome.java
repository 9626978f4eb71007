package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import org.jspecify.annotations.Nullable;

/** What an expression evaluates to: a value, or NULL, which for a condition means unknown. Immutable. */
record Outcome(@Nullable Object value) {
    static final Outcome NULL = new Outcome(null);
    static final Outcome TRUE = new Outcome(true);
    static final Outcome FALSE = new Outcome(false);

    static Outcome of(@Nullable Object value) {
        return value == null ? NULL : new Outcome(value);
    }

    static Outcome of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    boolean isNull() {
        return value == null;
    }

    boolean isTrue() {
        return !isNull() && truth();
    }

    boolean isFalse() {
        return !isNull() && !truth();
    }

    /** The opposite; of unknown, unknown. */
    Outcome not() {
        return isNull() ? NULL : of(!truth());
    }

    /** The same, or its opposite. */
    Outcome negatedIf(boolean negated) {
        return negated ? not() : this;
    }

    private boolean truth() {
        return as(Boolean.class);
    }

    /** The value, which is not NULL, as what it must be. */
    <T> T as(Class<T> type) {
        if (!type.isInstance(value)) {
            String found = value == null ? "NULL" : value.getClass().getSimpleName();
            throw new UsageException(
                    ErrorCode.WRONG_TYPE,
                    "A " + type.getSimpleName() + " is wanted where the row has a " + found + ".",
                    "give each column a value of its type's Java class");
        }
        return type.cast(value);
    }
}
