package dev.cinnabar.dialect;

import dev.cinnabar.type.Binds;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.UntypedType;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** Writes values by their class, and reads what the driver gives, in the classes of java.time. Stateless. */
record UntypedAdapter(StandardTypes types) implements TypeAdapter<Object> {
    @Override
    public String ddl() {
        return types.adapter(Types.VARCHAR).ddl();
    }

    @Override
    public void bind(Binds binds, int index, Object value) throws SQLException {
        SqlType<Object> type = Types.of(value);
        if (type == UntypedType.INSTANCE) {
            binds.setObject(index, value);
        } else {
            types.adapter(type).bind(binds, index, value);
        }
    }

    @Override
    public void bindNull(Binds binds, int index) throws SQLException {
        binds.setNull(index, java.sql.Types.NULL);
    }

    @Override
    public @Nullable Object read(Columns columns, int index) throws SQLException {
        Object value = columns.getObject(index);
        if (value instanceof Timestamp moment) {
            return moment.toLocalDateTime();
        } else if (value instanceof Date date) {
            return date.toLocalDate();
        }
        return value instanceof Time time ? time.toLocalTime() : value;
    }

    @Override
    public String literal(Object value) {
        return types.adapter(Types.of(value)).literal(value);
    }
}
