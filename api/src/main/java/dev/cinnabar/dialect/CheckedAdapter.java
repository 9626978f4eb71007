package dev.cinnabar.dialect;

import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An adapter behind the rules of its type: they refuse a value, or give the one that is sent. */
record CheckedAdapter<T>(TypeAdapter<T> inner, UnaryOperator<T> rule) implements TypeAdapter<T> {
    @Override
    public String ddl() {
        return inner.ddl();
    }

    @Override
    public String castName() {
        return inner.castName();
    }

    @Override
    public void bind(Binds binds, int index, T value) throws SQLException {
        inner.bind(binds, index, rule.apply(value));
    }

    @Override
    public void bindNull(Binds binds, int index) throws SQLException {
        inner.bindNull(binds, index);
    }

    @Override
    public @Nullable T read(Columns columns, int index) throws SQLException {
        return inner.read(columns, index);
    }

    @Override
    public String literal(T value) {
        return inner.literal(rule.apply(value));
    }

    @Override
    public String placeholder() {
        return inner.placeholder();
    }

    @Override
    public String toText(T value) {
        return inner.toText(rule.apply(value));
    }

    @Override
    public T fromText(String text) {
        return inner.fromText(text);
    }
}
