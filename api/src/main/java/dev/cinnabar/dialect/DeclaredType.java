package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.NativeType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A type that a database calls by a name of its own and whose values travel as those of another type: what a schema reader finds
 * beside the standard types. Immutable.
 *
 * @param ddl the database's name for it
 * @param like the type as which its values travel
 * @param adapter how they do; null where they do as those of {@code like} on the dialect that is spoken
 * @param <T> the Java type of a value
 */
public record DeclaredType<T>(
        @TrustedSql String ddl, SqlType<T> like, @Nullable TypeAdapter<T> adapter) implements NativeType<T> {
    /** A type by the name that trusted SQL has for it: {@code of("int unsigned", Types.BIGINT)}. */
    public static <T> DeclaredType<T> of(@TrustedSql String ddl, SqlType<T> like) {
        return new DeclaredType<>(ddl, like, null);
    }

    @Override
    public TypeAdapter<T> on(DialectInfo dialect) {
        TypeAdapter<T> its = adapter == null ? adapterOf(like, dialect) : adapter;
        return new Renamed<>(ddl, adapter == null ? castName(its) : its.castName(), its);
    }

    private static <T> TypeAdapter<T> adapterOf(SqlType<T> type, DialectInfo dialect) {
        if (dialect instanceof Dialect spoken) {
            return spoken.types().adapter(type);
        }
        throw new IllegalArgumentException(dialect.name() + " has no types");
    }

    /** Only a database whose casts have words of their own needs those of the other type. */
    private String castName(TypeAdapter<T> its) {
        return its.castName().equals(its.ddl()) ? ddl : its.castName();
    }

    @Override
    public Class<?> javaType() {
        return like.javaType();
    }

    @Override
    public String name() {
        return ddl;
    }

    /** The name says the type; adapters carry functions, which are never equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DeclaredType<?> that && ddl.equals(that.ddl) && like.equals(that.like);
    }

    @Override
    public int hashCode() {
        return ddl.hashCode();
    }

    private record Renamed<T>(String ddl, String castName, TypeAdapter<T> adapter) implements TypeAdapter<T> {
        @Override
        public void bind(Binds binds, int index, T value) throws SQLException {
            adapter.bind(binds, index, value);
        }

        @Override
        public void bindNull(Binds binds, int index) throws SQLException {
            adapter.bindNull(binds, index);
        }

        @Override
        public @Nullable T read(Columns columns, int index) throws SQLException {
            return adapter.read(columns, index);
        }

        @Override
        public String literal(T value) {
            return adapter.literal(value);
        }

        @Override
        public String placeholder() {
            return adapter.placeholder();
        }
    }
}
