package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.TypeAdapter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** VARCHAR with no length: well enough for values, but no type of a column. Stateless. */
record LengthlessVarchar(ComposedAdapter<String> base) implements TypeAdapter<String> {
    @Override
    public String ddl() {
        throw new UnsupportedFeatureException(
                "A `VARCHAR` column needs a length on MySQL.",
                "Say one (Types.varchar(255)), or use Types.TEXT for text of any length.");
    }

    @Override
    public String castName() {
        return base.castName();
    }

    @Override
    public void bind(Binds binds, int index, String value) throws SQLException {
        base.bind(binds, index, value);
    }

    @Override
    public void bindNull(Binds binds, int index) throws SQLException {
        base.bindNull(binds, index);
    }

    @Override
    public @Nullable String read(Columns columns, int index) throws SQLException {
        return base.read(columns, index);
    }

    @Override
    public String literal(String value) {
        return base.literal(value);
    }
}
