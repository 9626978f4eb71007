package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;

/**
 * A type that was read by a name which is none of ours: of it only the affinity is known. Immutable.
 *
 * @param like the standard type of that affinity, as which its values travel
 * @param <T> the Java type of a value
 */
record ForeignType<T>(SqlType<T> like) implements NativeType<T> {
    /** The type itself, marked as one of which no more is known. */
    static <T> SqlType<T> of(SqlType<T> like) {
        return like.withVariant(SqliteDialect.NAME, new ForeignType<>(like));
    }

    @Override
    public TypeAdapter<T> on(DialectInfo dialect) {
        return ((Dialect) dialect).types().adapter(like);
    }

    @Override
    public Class<?> javaType() {
        return like.javaType();
    }

    @Override
    public String name() {
        return like.name();
    }
}
