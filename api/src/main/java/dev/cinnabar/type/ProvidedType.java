package dev.cinnabar.type;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column whose class none of {@link Types} holds and of which the model says nothing: the plugins of an engine say it. The
 * first engine that meets the column settles it for the whole program, since objects go from one engine to another; one that would store
 * it otherwise is refused. Shared by all threads.
 *
 * @param <T> the Java type of a value
 */
public final class ProvidedType<T> extends TypeDecorator<T, T> {
    private final Class<T> javaType;
    private final AtomicReference<@Nullable SqlType<T>> settled = new AtomicReference<>();

    ProvidedType(Class<T> javaType) {
        this.javaType = javaType;
    }

    /** Says what it is; whether it was not said before, or the same was said. */
    @SuppressWarnings("unchecked") // whoever settles it asked for the type of values of the class
    public boolean settle(SqlType<?> type) {
        return settled.compareAndSet(null, (SqlType<T>) type) || type.equals(settled.get());
    }

    /**
     * What the first engine said.
     *
     * @throws UsageException if no engine has met the column
     */
    @Override
    public SqlType<T> storedAs() {
        SqlType<T> type = settled.get();
        if (type == null) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_TYPE,
                    "No engine has said yet how values of " + javaType.getName() + " are stored.",
                    "make the engine first, or name the type: @Type(X.class), where X extends TypeDecorator");
        }
        return type;
    }

    @Override
    public T toDatabase(T value, DialectInfo dialect) {
        return value;
    }

    @Override
    public T fromDatabase(T value, DialectInfo dialect) {
        return value;
    }

    @Override
    public Class<?> javaType() {
        return javaType;
    }

    @Override
    public String name() {
        SqlType<T> type = settled.get();
        return type == null ? javaType.getSimpleName() : type.name();
    }

    /** Not before it is settled: until then no session can have handed a value out. */
    @Override
    public boolean isMutable() {
        SqlType<T> type = settled.get();
        return type != null && type.isMutable();
    }

    @Override
    public T copy(T value) {
        return storedAs().copy(value);
    }

    @Override
    public boolean isSame(T one, T other) {
        return storedAs().isSame(one, other);
    }

    @Override
    protected Object cacheKey() {
        return javaType;
    }
}
