package dev.cinnabar.type;

/**
 * A type of one's own over another one: it says how a value is turned into what is stored, and back. NULL passes by it untouched.
 * A decorator is stateless or immutable; two of one class are the same type unless {@link #cacheKey} tells them apart.
 *
 * @param <J> the value in Java
 * @param <D> the value that is stored
 */
public abstract class TypeDecorator<J, D> implements SqlType<J> {
    protected TypeDecorator() {}

    public abstract SqlType<D> storedAs();

    public abstract D toDatabase(J value, DialectInfo dialect);

    public abstract J fromDatabase(D value, DialectInfo dialect);

    /** What tells two decorators of the same class apart: the parameters that change what they do. */
    protected Object cacheKey() {
        return getClass();
    }

    /** Object by default, since J is not known at run time; override it for better checks of values given by name. */
    @Override
    public Class<?> javaType() {
        return Object.class;
    }

    @Override
    public String name() {
        return getClass().getSimpleName() + " as " + storedAs().name();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TypeDecorator<?, ?> that
                && that.getClass() == getClass()
                && that.cacheKey().equals(cacheKey());
    }

    @Override
    public final int hashCode() {
        return cacheKey().hashCode();
    }
}
