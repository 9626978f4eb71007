package dev.cinnabar.it.types;

import dev.cinnabar.type.Binds;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The parameters of a statement of JDBC. */
record JdbcBinds(PreparedStatement statement) implements Binds {
    @Override
    public void setNull(int index, int jdbcType) throws SQLException {
        statement.setNull(index, jdbcType);
    }

    @Override
    public void setBoolean(int index, boolean value) throws SQLException {
        statement.setBoolean(index, value);
    }

    @Override
    public void setInt(int index, int value) throws SQLException {
        statement.setInt(index, value);
    }

    @Override
    public void setLong(int index, long value) throws SQLException {
        statement.setLong(index, value);
    }

    @Override
    public void setFloat(int index, float value) throws SQLException {
        statement.setFloat(index, value);
    }

    @Override
    public void setDouble(int index, double value) throws SQLException {
        statement.setDouble(index, value);
    }

    @Override
    public void setString(int index, String value) throws SQLException {
        statement.setString(index, value);
    }

    @Override
    public void setBytes(int index, byte[] value) throws SQLException {
        statement.setBytes(index, value);
    }

    @Override
    public void setDecimal(int index, BigDecimal value) throws SQLException {
        statement.setBigDecimal(index, value);
    }

    @Override
    public void setObject(int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public void setObject(int index, Object value, int jdbcType) throws SQLException {
        statement.setObject(index, value, jdbcType);
    }

    @Override
    public void setArray(int index, String elementType, Object[] values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(elementType, values));
    }
}
