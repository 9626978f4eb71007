package dev.cinnabar.dialect;

import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An adapter put together from its words and its three movements. Immutable, and shared by threads if its functions are.
 *
 * @param ddl the type's name in a column definition
 * @param castName its name in CAST
 * @param placeholder what stands in a statement's text for a value
 * @param nullType the constant of {@link java.sql.Types} that a NULL is sent as
 * @param write sends a value
 * @param read reads one
 * @param literal words one as SQL text
 */
public record ComposedAdapter<T>(
        @TrustedSql String ddl,
        @TrustedSql String castName,
        @TrustedSql String placeholder,
        int nullType,
        Write<T> write,
        Read<T> read,
        Function<? super T, String> literal)
        implements TypeAdapter<T> {

    /** An adapter whose name is the same everywhere, and whose values need nothing around them. */
    public static <T> ComposedAdapter<T> of(
            @TrustedSql String ddl, int nullType, Write<T> write, Read<T> read, Function<? super T, String> literal) {
        return new ComposedAdapter<>(ddl, ddl, "?", nullType, write, read, literal);
    }

    /** The same with a name of its own in CAST. */
    public ComposedAdapter<T> withCastName(@TrustedSql String name) {
        return new ComposedAdapter<>(ddl, name, placeholder, nullType, write, read, literal);
    }

    /** The same with a text around each value: {@code CAST(? AS jsonb)}. */
    public ComposedAdapter<T> withPlaceholder(@TrustedSql String text) {
        return new ComposedAdapter<>(ddl, castName, text, nullType, write, read, literal);
    }

    @Override
    public void bind(Binds binds, int index, T value) throws SQLException {
        write.write(binds, index, value);
    }

    @Override
    public void bindNull(Binds binds, int index) throws SQLException {
        binds.setNull(index, nullType);
    }

    @Override
    public @Nullable T read(Columns columns, int index) throws SQLException {
        return read.read(columns, index);
    }

    @Override
    public String literal(T value) {
        return literal.apply(value);
    }

    /** Sends a value. */
    @FunctionalInterface
    public interface Write<T> {
        void write(Binds binds, int index, T value) throws SQLException;
    }

    /** Reads a value of the current row. */
    @FunctionalInterface
    public interface Read<T> {
        @Nullable
        T read(Columns columns, int index) throws SQLException;
    }
}
