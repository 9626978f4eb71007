package dev.cinnabar.type;

/**
 * A type that brings its own adapter: those of one database alone (a network address, a range), and types of one's own that are
 * more than a wrapping of another. For a wrapping, {@link TypeDecorator} is shorter.
 *
 * @param <T> the Java type of a value
 */
public interface NativeType<T> extends SqlType<T> {
    /** How it travels on that dialect; throws a usage error that names both where the dialect has no such type. */
    TypeAdapter<T> on(DialectInfo dialect);
}
