package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.dialect.ComposedAdapter;
import dev.cinnabar.dialect.TextRules;
import dev.cinnabar.dialect.UnreadableValue;
import dev.cinnabar.type.Columns;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeAdapter;
import dev.cinnabar.type.TypeKind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts and bytes by the class that SQLite stored them in. The driver makes a text in a roundabout way: its bytes, where it is
 * known that they are UTF-8, come sooner.
 */
enum SqliteTexts {
    /** For a database in UTF-8: its bytes are the text. */
    UTF_8 {
        @Override
        @Nullable
        String text(Columns columns, int index) throws SQLException {
            byte[] bytes = columns.getBytes(index);
            String text = bytes == null ? "\0" : new String(bytes, StandardCharsets.UTF_8);
            return text.indexOf('\0') < 0 ? text : columns.getString(index); // UTF-16 would be full of zeros
        }
    },
    /** For a database in whatever encoding: the driver asks SQLite for UTF-8. */
    ANY {
        @Override
        @Nullable
        String text(Columns columns, int index) throws SQLException {
            return columns.getString(index);
        }
    };

    private static final String TEXT = String.class.getName();

    /** The text of a value that is one. */
    abstract @Nullable String text(Columns columns, int index) throws SQLException;

    /** Those for the encoding that a database says it has. */
    static SqliteTexts of(String encoding) {
        return encoding.equals("UTF-8") ? UTF_8 : ANY;
    }

    @Nullable
    String read(Columns columns, int index, StandardType<?> type, String typeName) throws SQLException {
        String text = read(columns, index, typeName);
        if (text == null) {
            return null;
        }
        String significant = type.kind() == TypeKind.CHAR ? TextRules.withoutTrailingBlanks(text) : text;
        checkLength(significant, index, type);
        return significant;
    }

    /** An expression may give a number where text is meant ({@code ->>}): its text is what SQLite writes for it. */
    @Nullable
    String read(Columns columns, int index, String typeName) throws SQLException {
        if (columns.className(index).equals(TEXT)) {
            return text(columns, index);
        }
        Object value = columns.getObject(index);
        if (value == null || value instanceof String) {
            return (String) value;
        } else if (value instanceof Number) {
            return columns.getString(index);
        }
        throw UnreadableValue.wrongKind(typeName, index, "bytes");
    }

    private static void checkLength(String text, int index, StandardType<?> type) {
        int length = type.length();
        if (length != StandardType.UNSPECIFIED
                && text.length() > length
                && text.codePointCount(0, text.length()) > length) {
            throw UnreadableValue.tooLong(type.name(), index);
        }
    }

    static byte @Nullable [] readBytes(Columns columns, int index, StandardType<?> type) throws SQLException {
        Object value = columns.getObject(index);
        if (value == null) {
            return null;
        } else if (!(value instanceof byte[] bytes)) {
            throw UnreadableValue.wrongKind(type.name(), index, SqliteNumbers.kindOf(value));
        } else if (type.length() != StandardType.UNSPECIFIED && bytes.length > type.length()) {
            throw UnreadableValue.tooLong(type.name(), index);
        } else {
            return bytes;
        }
    }

    /** An adapter of values that are stored as text of one form, which a misfit fails to parse as. */
    static <T> TypeAdapter<T> parsed(
            String ddl, String typeName, Function<? super T, String> format, Function<String, T> parse) {
        return ComposedAdapter.<T>of(
                        ddl,
                        Types.VARCHAR,
                        (binds, index, value) -> binds.setString(index, format.apply(value)),
                        (columns, index) -> parse(columns.getString(index), index, typeName, parse),
                        value -> literal(format.apply(value)))
                .withCastName("TEXT");
    }

    private static <T> @Nullable T parse(@Nullable String text, int index, String typeName, Function<String, T> parse) {
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw UnreadableValue.wrongKind(typeName, index, "a text of another form");
        }
    }

    /** The JDK takes shorter texts too. */
    static UUID parseUuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }

    /** A text between quotes; one with NUL, at which SQLite's parser would end, as the text of its bytes. */
    static String literal(String text) {
        if (text.indexOf('\0') >= 0) {
            return "CAST(X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "' AS TEXT)";
        }
        return "'" + text.replace("'", "''") + "'";
    }
}
