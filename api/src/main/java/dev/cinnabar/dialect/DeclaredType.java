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
 * @param adapter how they do
 * @param <T> the Java type of a value
 */
public record DeclaredType<T>(@TrustedSql String ddl, SqlType<T> like, TypeAdapter<T> adapter)
        implements NativeType<T> {
    @Override
    public TypeAdapter<T> on(DialectInfo dialect) {
        return new Renamed<>(ddl, adapter);
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

    private record Renamed<T>(String ddl, TypeAdapter<T> adapter) implements TypeAdapter<T> {
        @Override
        public String castName() {
            return adapter.castName();
        }

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
