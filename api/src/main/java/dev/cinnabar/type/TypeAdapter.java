package dev.cinnabar.type;

import dev.cinnabar.error.UnsupportedFeatureException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A type as one dialect writes and reads it. Stateless, so that many threads may share it.
 *
 * @param <T> the Java type of a value
 */
public interface TypeAdapter<T> {
    /** The type's name in a column definition: {@code varchar(50)}. */
    String ddl();

    /** The name in CAST, where it is another one. */
    default String castName() {
        return ddl();
    }

    /**
     * Writes a value as a parameter.
     *
     * @throws dev.cinnabar.error.UsageException if it does not fit the type: nothing has been sent then
     */
    void bind(Binds binds, int index, T value) throws SQLException;

    void bindNull(Binds binds, int index) throws SQLException;

    /** Reads a column of the current row; null for SQL's NULL. */
    @Nullable
    T read(Columns columns, int index) throws SQLException;

    /** The value as SQL text, for DDL and scripts. */
    String literal(T value);

    /** What stands in the text for a parameter of this type: mostly {@code ?}, else a cast around it. */
    default String placeholder() {
        return "?";
    }

    /** The value as text of the database's own form, as it stands in an array or a range there. */
    default String toText(T value) {
        throw noText();
    }

    /** The value of such a text. */
    default T fromText(String text) {
        throw noText();
    }

    private UnsupportedFeatureException noText() {
        return new UnsupportedFeatureException(
                "The type `" + ddl() + "` cannot stand in an array or a range.",
                "Give the values a table of their own, or let the type's adapter have toText and fromText.");
    }
}
