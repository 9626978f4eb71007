package dev.cinnabar.dialect;

import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;

/** A type that is printed, and never sent. Stateless. */
record AnsiAdapter<T>(String ddl) implements TypeAdapter<T> {
    @Override
    public void bind(Binds binds, int index, T value) {
        throw neverSent();
    }

    @Override
    public void bindNull(Binds binds, int index) {
        throw neverSent();
    }

    @Override
    public T read(Columns columns, int index) {
        throw neverSent();
    }

    private static IllegalStateException neverSent() {
        return new IllegalStateException("plain SQL is printed, and has no database");
    }

    /** Numbers and truth values as they are, all else between quotes. */
    @Override
    public String literal(T value) {
        return value instanceof Number || value instanceof Boolean
                ? value.toString().toUpperCase(java.util.Locale.ROOT)
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
