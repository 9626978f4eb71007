package dev.cinnabar.dialect.mysql;

import dev.cinnabar.dialect.DeclaredType;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.type.NumberType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column by what information_schema.COLUMNS calls it (MySQL 8.0, chapter 11). A type without a counterpart keeps its
 * name here and is a related type elsewhere. Stateless.
 */
final class MysqlColumnTypes {
    private static final Pattern SHAPE =
            Pattern.compile("([a-z]+)(?:\\((\\d{1,9})(?:,(\\d{1,9}))?\\))?( unsigned)?( zerofill)?");
    private static final Pattern ENUM = Pattern.compile("(?s)enum\\('.*'\\)");
    private static final int UNSAID = -1;
    private static final int MICROSECONDS = 6;

    private final Dialect dialect;

    MysqlColumnTypes(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * @param columnType the whole name, {@code int unsigned}
     * @param collation null where it is that of the table
     */
    SqlType<?> of(String columnType, @Nullable String collation) {
        Matcher shape = SHAPE.matcher(columnType.toLowerCase(Locale.ROOT));
        if (shape.matches()) {
            int length = number(shape.group(2));
            SqlType<?> type = shape.group(4) == null
                    ? plain(shape.group(1), length, number(shape.group(3)), collation)
                    : unsigned(shape.group(1), columnType, length, number(shape.group(3)));
            if (type != null) {
                return type;
            }
        }
        return ENUM.matcher(columnType).matches()
                ? named(Types.varchar(longest(columnType)), columnType)
                : named(Types.TEXT, columnType);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? UNSAID : Integer.parseInt(digits);
    }

    private @Nullable SqlType<?> plain(String name, int length, int scale, @Nullable String collation) {
        return switch (name) {
            case "tinyint" -> length == 1 ? Types.BOOLEAN : named(Types.SMALLINT, "tinyint");
            case "smallint" -> Types.SMALLINT;
            case "int" -> Types.INTEGER;
            case "mediumint" -> named(Types.INTEGER, "mediumint");
            case "bigint" -> Types.BIGINT;
            case "decimal" -> Types.decimal(length, Math.max(scale, 0));
            case "float" -> named(Types.REAL, "float");
            case "double" -> Types.DOUBLE;
            case "date" -> Types.DATE;
            case "json" -> Types.JSON;
            case "year" -> named(Types.SMALLINT, "year");
            default -> texts(name, length, collation);
        };
    }

    private @Nullable SqlType<?> texts(String name, int length, @Nullable String collation) {
        return switch (name) {
            case "char" -> Types.character(Math.max(length, 1));
            case "varchar" -> varchar(length, collation);
            case "longtext" -> collation == null ? Types.TEXT : Types.text(collation);
            case "tinytext", "text", "mediumtext" -> named(Types.TEXT, name);
            case "varbinary" -> length > 0 ? Types.binary(length) : named(Types.BINARY, "varbinary(0)");
            case "longblob" -> Types.BINARY;
            case "tinyblob", "blob", "mediumblob" -> named(Types.BINARY, name);
            case "binary" -> named(Types.BINARY, "binary(" + Math.max(length, 1) + ")");
            case "time" -> length == MICROSECONDS ? Types.TIME : named(Types.TIME, sized("time", length));
            case "datetime" ->
                length == MICROSECONDS ? Types.DATETIME : named(Types.DATETIME, sized("datetime", length));
            case "timestamp" -> named(Types.TIMESTAMP, sized("timestamp", length));
            default -> null;
        };
    }

    private static String sized(String name, int length) {
        return length > 0 ? name + "(" + length + ")" : name;
    }

    private SqlType<?> varchar(int length, @Nullable String collation) {
        if (length <= 0) {
            return named(Types.VARCHAR, "varchar(0)");
        }
        return collation == null ? Types.varchar(length) : Types.varchar(length, collation);
    }

    private @Nullable SqlType<?> unsigned(String name, String columnType, int length, int scale) {
        return switch (name) {
            case "tinyint" -> named(Types.SMALLINT, columnType);
            case "smallint", "mediumint" -> named(Types.INTEGER, columnType);
            case "int" -> named(Types.BIGINT, columnType);
            case "bigint" -> named(Types.decimal(20, 0), columnType);
            case "decimal" -> named(Types.decimal(length, Math.max(scale, 0)), columnType);
            case "float" -> named(Types.REAL, columnType);
            case "double" -> named(Types.DOUBLE, columnType);
            default -> null;
        };
    }

    private static int longest(String words) {
        int longest = 1;
        for (String word :
                words.substring("enum('".length(), words.length() - 2).split("','", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private <T> SqlType<T> named(SqlType<T> like, String ddl) {
        return like.withVariant(
                dialect.name(), new DeclaredType<>(ddl, like, dialect.types().adapter(like)));
    }

    private <N extends Number> NumberType<N> named(NumberType<N> like, String ddl) {
        return like.withVariant(
                dialect.name(), new DeclaredType<>(ddl, like, dialect.types().adapter(like)));
    }
}
