package dev.cinnabar.type;

import java.math.BigDecimal;
import java.sql.SQLException;

/** The parameters of one statement, as types write them; positions count from 1. Confined to the executing thread. */
public interface Binds {
    /** A NULL of a type of {@link java.sql.Types}. */
    void setNull(int index, int jdbcType) throws SQLException;

    void setBoolean(int index, boolean value) throws SQLException;

    void setInt(int index, int value) throws SQLException;

    void setLong(int index, long value) throws SQLException;

    void setFloat(int index, float value) throws SQLException;

    void setDouble(int index, double value) throws SQLException;

    void setString(int index, String value) throws SQLException;

    void setBytes(int index, byte[] value) throws SQLException;

    void setDecimal(int index, BigDecimal value) throws SQLException;

    /** Whatever the driver takes: the java.time types, for one. */
    void setObject(int index, Object value) throws SQLException;

    /** With the type of {@link java.sql.Types} said. */
    void setObject(int index, Object value, int jdbcType) throws SQLException;

    /** An array, by the database's name of its elements' type. */
    void setArray(int index, String elementType, Object[] values) throws SQLException;
}
