package dev.cinnabar.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The columns of the current row, as types read them; positions count from 1. Confined to the reading thread. */
public interface Columns {
    /** Whether the last primitive read was a NULL. */
    boolean wasNull() throws SQLException;

    boolean getBoolean(int index) throws SQLException;

    int getInt(int index) throws SQLException;

    long getLong(int index) throws SQLException;

    float getFloat(int index) throws SQLException;

    double getDouble(int index) throws SQLException;

    @Nullable
    String getString(int index) throws SQLException;

    byte @Nullable [] getBytes(int index) throws SQLException;

    @Nullable
    BigDecimal getDecimal(int index) throws SQLException;

    /**
     * The name of the class of the driver's own object. Where columns hold values of any class, it is that of the current row's value,
     * and costs less than the object.
     */
    String className(int index) throws SQLException;

    /** The driver's own object. */
    @Nullable
    Object getObject(int index) throws SQLException;

    <T> @Nullable T getObject(int index, Class<T> type) throws SQLException;

    /** The elements of an array, each as the driver gives it. */
    Object @Nullable [] getArray(int index) throws SQLException;
}
