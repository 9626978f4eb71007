package dev.cinnabar.dialect.sqlite;

import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TextType;
import dev.cinnabar.type.Types;
import dev.cinnabar.type.VariantType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The type of a column by the name that was declared; an unknown name goes by its affinity. Stateless. */
final class SqliteColumnTypes {
    /** SQLite keeps a declared type as it was written, however long: nothing here goes back over blanks. */
    private static final Pattern SHAPE =
            Pattern.compile("([^(]*+)(?:\\(\\s*+(\\d{1,9}+)\\s*+(?:,\\s*+(\\d{1,9}+)\\s*+)?\\))?");

    private static final Pattern GENERATED = Pattern.compile("(?i)GENERATED\\s++ALWAYS$");
    private static final int UNSAID = -1;

    private SqliteColumnTypes() {}

    static SqlType<?> of(String declared) {
        Matcher shape = SHAPE.matcher(
                GENERATED.matcher(declared.strip()).replaceFirst("").strip());
        if (!shape.matches()) {
            return byAffinity(declared);
        }
        String name = shape.group(1).strip().toUpperCase(Locale.ROOT);
        return named(name, number(shape.group(2)), number(shape.group(3)));
    }

    /** A text with a collation of its own. */
    static SqlType<?> collated(SqlType<?> type, String collation) {
        if (type instanceof StandardType<?> standard && type instanceof TextType) {
            return standard.length() > 0 ? Types.varchar(standard.length(), collation) : Types.text(collation);
        }
        return type;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? UNSAID : Integer.parseInt(digits);
    }

    private static SqlType<?> named(String name, int length, int scale) {
        return switch (name) {
            case "SMALLINT", "INT2", "TINYINT" -> Types.SMALLINT;
            case "INT", "INTEGER", "MEDIUMINT", "INT4" -> Types.INTEGER;
            case "BIGINT", "INT8", "UNSIGNED BIG INT" -> Types.BIGINT;
            case "BOOLEAN", "BOOL" -> Types.BOOLEAN;
            case "REAL" -> Types.REAL;
            case "DOUBLE", "DOUBLE PRECISION", "FLOAT" -> Types.DOUBLE;
            case "DECIMAL", "NUMERIC", "DECIMAL_TEXT" -> decimal(length, scale);
            case "DATE" -> Types.DATE;
            case "TIME" -> Types.TIME;
            case "TIME_WITH_ZONE" -> Types.TIME_WITH_ZONE;
            case "DATETIME" -> Types.DATETIME;
            case "TIMESTAMP" -> Types.TIMESTAMP;
            case "JSON_TEXT", "JSON" -> Types.JSON;
            case "BLOB", "BINARY", "VARBINARY" -> length > 0 ? Types.binary(length) : Types.BINARY;
            case "CHAR", "CHARACTER", "NCHAR", "NATIVE CHARACTER" ->
                length > 0 ? Types.character(length) : Types.VARCHAR;
            case "VARCHAR", "NVARCHAR", "VARYING CHARACTER", "CHARACTER VARYING" ->
                length > 0 ? Types.varchar(length) : Types.VARCHAR;
            case "TEXT", "CLOB" -> Types.TEXT;
            default -> byAffinity(name);
        };
    }

    private static SqlType<?> decimal(int length, int scale) {
        return length > 0 && scale <= length ? Types.decimal(length, Math.max(scale, 0)) : Types.DECIMAL;
    }

    /** Whether the name of a type that was read is none of ours, so that only its affinity is known. */
    static boolean isForeign(SqlType<?> type) {
        return type instanceof VariantType<?> variant && variant.on(SqliteDialect.NAME) instanceof ForeignType<?>;
    }

    private static SqlType<?> byAffinity(String name) {
        return ForeignType.of(likeAffinity(name));
    }

    private static SqlType<?> likeAffinity(String name) {
        return switch (SqliteAffinity.of(name)) {
            case INTEGER -> Types.BIGINT;
            case TEXT -> Types.TEXT;
            case BLOB -> Types.BINARY;
            case REAL -> Types.DOUBLE;
            case NUMERIC -> Types.DECIMAL;
        };
    }
}
