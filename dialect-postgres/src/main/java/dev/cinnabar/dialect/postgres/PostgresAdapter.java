package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An adapter whose values can also stand as text in an array or a range. Stateless. */
record PostgresAdapter<T>(ComposedAdapter<T> base, Function<? super T, String> format, Function<String, T> parse)
        implements TypeAdapter<T> {

    /** A type that the driver has no class for: its values travel as text, cast by the server. */
    static <T> PostgresAdapter<T> ofText(String name, Function<? super T, String> format, Function<String, T> parse) {
        return new PostgresAdapter<>(
                ComposedAdapter.<T>of(
                                name,
                                Types.VARCHAR,
                                (binds, index, value) -> binds.setString(index, format.apply(value)),
                                (columns, index) -> parse(columns.getString(index), parse),
                                value -> cast(PostgresText.literal(format.apply(value)), name))
                        .withPlaceholder(cast("?", name)),
                format,
                parse);
    }

    private static <T> @Nullable T parse(@Nullable String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }

    static String cast(String value, String name) {
        return "CAST(" + value + " AS " + name + ")";
    }

    @Override
    public String ddl() {
        return base.ddl();
    }

    @Override
    public String castName() {
        return base.castName();
    }

    @Override
    public String placeholder() {
        return base.placeholder();
    }

    @Override
    public void bind(Binds binds, int index, T value) throws SQLException {
        base.bind(binds, index, value);
    }

    @Override
    public void bindNull(Binds binds, int index) throws SQLException {
        base.bindNull(binds, index);
    }

    @Override
    public @Nullable T read(Columns columns, int index) throws SQLException {
        return base.read(columns, index);
    }

    @Override
    public String literal(T value) {
        return base.literal(value);
    }

    @Override
    public String toText(T value) {
        return format.apply(value);
    }

    @Override
    public T fromText(String text) {
        return parse.apply(text);
    }
}
