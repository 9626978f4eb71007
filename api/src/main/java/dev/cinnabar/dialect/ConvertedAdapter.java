package dev.cinnabar.dialect;

import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An adapter over that of another type, with a conversion each way; NULL passes by both. */
record ConvertedAdapter<J, D>(TypeAdapter<D> stored, Function<J, D> toDatabase, Function<D, J> fromDatabase)
        implements TypeAdapter<J> {
    @Override
    public String ddl() {
        return stored.ddl();
    }

    @Override
    public String castName() {
        return stored.castName();
    }

    @Override
    public void bind(Binds binds, int index, J value) throws SQLException {
        stored.bind(binds, index, toDatabase.apply(value));
    }

    @Override
    public void bindNull(Binds binds, int index) throws SQLException {
        stored.bindNull(binds, index);
    }

    @Override
    public @Nullable J read(Columns columns, int index) throws SQLException {
        D value = stored.read(columns, index);
        return value == null ? null : fromDatabase.apply(value);
    }

    @Override
    public String literal(J value) {
        return stored.literal(toDatabase.apply(value));
    }

    @Override
    public String placeholder() {
        return stored.placeholder();
    }

    @Override
    public String toText(J value) {
        return stored.toText(toDatabase.apply(value));
    }

    @Override
    public J fromText(String text) {
        return fromDatabase.apply(stored.fromText(text));
    }
}
