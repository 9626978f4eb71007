package dev.cinnabar.type;

import dev.cinnabar.error.TrustedSql;

/**
 * A type by the name that a database has for it, whose values travel as those of another type. Immutable. Make one through
 * {@link Types#declared}.
 *
 * @param ddl the database's name for it: trusted SQL as it stands
 * @param like the type as which its values travel
 * @param <T> the Java type of a value
 */
public record NamedType<T>(@TrustedSql String ddl, SqlType<T> like) implements SqlType<T> {
    @Override
    public Class<?> javaType() {
        return like.javaType();
    }

    @Override
    public String name() {
        return ddl;
    }
}
