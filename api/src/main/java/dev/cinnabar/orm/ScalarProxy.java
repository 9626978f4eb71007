package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Condition;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the one object of a relationship, as if that were not between; null where there is none. Immutable.
 *
 * @param <E> the class that has the relationship
 * @param <M> the class between
 * @param <V> what stands behind it
 */
public final class ScalarProxy<E extends Model, M extends Model, V> {
    private final ToOne<E, M> between;
    private final Supplier<? extends Single<M, V>> behind;
    private final @Nullable Function<V, M> make;

    ScalarProxy(ToOne<E, M> between, Supplier<? extends Single<M, V>> behind, @Nullable Function<V, M> make) {
        this.between = between;
        this.behind = behind;
        this.make = make;
    }

    /** Whether it is that one. */
    public Condition is(V value) {
        return between.has(behind.get().isThat(value));
    }

    public @Nullable V of(E entity) {
        M member = between.of(entity);
        return member == null ? null : behind.get().of(member);
    }

    /**
     * Gives the object between another one. Where there is none, one is made.
     *
     * @throws UsageException if there is none, and it was not said how one is made
     */
    public void set(E entity, V value) {
        M member = between.of(entity);
        if (member != null) {
            behind.get().put(member, value);
        } else if (make != null) {
            between.put(entity, make.apply(value));
        } else {
            throw new UsageException(
                    ErrorCode.NULL_VALUE,
                    between + " holds no object, and a value was set behind it.",
                    "set the relationship first, or say how such an object is made: proxy(…, …, X::new)");
        }
    }
}
