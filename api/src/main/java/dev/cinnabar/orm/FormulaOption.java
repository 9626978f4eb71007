package dev.cinnabar.orm;

import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.SelectOption;
import org.jspecify.annotations.Nullable;

/**
 * What comes with objects as the value of a formula. Immutable.
 *
 * @param value null where nothing comes, and the formula's own definition is read when it is asked for
 */
public record FormulaOption<E extends Model>(
        Formula<E, ?> formula, @Nullable Expression<?> value) implements SelectOption<E> {}
