package dev.cinnabar.engine.execute;

import dev.cinnabar.type.Columns;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The columns of the row at which a result set stands. Confined to the reading thread. */
final class JdbcColumns implements Columns {
    private final ResultSet rows;

    JdbcColumns(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public boolean wasNull() throws SQLException {
        return rows.wasNull();
    }

    @Override
    public boolean getBoolean(int index) throws SQLException {
        return rows.getBoolean(index);
    }

    @Override
    public int getInt(int index) throws SQLException {
        return rows.getInt(index);
    }

    @Override
    public long getLong(int index) throws SQLException {
        return rows.getLong(index);
    }

    @Override
    public float getFloat(int index) throws SQLException {
        return rows.getFloat(index);
    }

    @Override
    public double getDouble(int index) throws SQLException {
        return rows.getDouble(index);
    }

    @Override
    public @Nullable String getString(int index) throws SQLException {
        return rows.getString(index);
    }

    @Override
    public byte @Nullable [] getBytes(int index) throws SQLException {
        return rows.getBytes(index);
    }

    @Override
    public @Nullable BigDecimal getDecimal(int index) throws SQLException {
        return rows.getBigDecimal(index);
    }

    @Override
    public String className(int index) throws SQLException {
        return rows.getMetaData().getColumnClassName(index);
    }

    @Override
    public @Nullable Object getObject(int index) throws SQLException {
        return rows.getObject(index);
    }

    @Override
    public <T> @Nullable T getObject(int index, Class<T> type) throws SQLException {
        return rows.getObject(index, type);
    }

    @Override
    public Object @Nullable [] getArray(int index) throws SQLException {
        Array array = rows.getArray(index);
        return array == null ? null : (Object[]) array.getArray();
    }
}
