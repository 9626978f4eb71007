package dev.cinnabar.dialect.postgres;

import dev.cinnabar.dialect.DeclaredType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.Types;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column by the name that format_type gives (PostgreSQL 9.27). A type without a counterpart keeps its name here, and
 * its values travel as text. Stateless.
 */
final class PostgresColumnTypes {
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9 ]+?)(?:\\((\\d{1,9})(?:,(-?\\d{1,9}))?\\))?( with(?:out)? time zone)?");
    private static final String ARRAY = "[]";
    private static final int UNSAID = -1;

    private PostgresColumnTypes() {}

    /** However many dimensions an array has, its name says so once (format_type). */
    static SqlType<?> of(String formatted, @Nullable String collation) {
        return formatted.endsWith(ARRAY)
                ? Types.array(element(formatted.substring(0, formatted.length() - ARRAY.length()), null))
                : element(formatted, collation);
    }

    private static SqlType<?> element(String formatted, @Nullable String collation) {
        Matcher shape = SHAPE.matcher(formatted);
        SqlType<?> type = null;
        if (shape.matches()) {
            String zone = shape.group(4) == null ? "" : shape.group(4);
            type = named(shape.group(1) + zone, number(shape.group(2)), number(shape.group(3)), collation);
        }
        return type == null ? declared(formatted) : type;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? UNSAID : Integer.parseInt(digits);
    }

    private static @Nullable SqlType<?> named(String name, int length, int scale, @Nullable String collation) {
        return switch (name) {
            case "smallint" -> Types.SMALLINT;
            case "integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "boolean" -> Types.BOOLEAN;
            case "real" -> Types.REAL;
            case "double precision" -> Types.DOUBLE;
            case "numeric" -> decimal(length, scale);
            case "date" -> Types.DATE;
            case "uuid" -> Types.UUID;
            case "jsonb" -> Types.JSON;
            case "bytea" -> Types.BINARY;
            case "interval" -> length == UNSAID ? Types.INTERVAL : null;
            case "time without time zone" -> length == UNSAID ? Types.TIME : null;
            case "time with time zone" -> length == UNSAID ? Types.TIME_WITH_ZONE : null;
            case "timestamp without time zone" -> length == UNSAID ? Types.DATETIME : null;
            case "timestamp with time zone" -> length == UNSAID ? Types.TIMESTAMP : Types.timestamp(length);
            case "text" -> collation == null ? Types.TEXT : Types.text(collation);
            case "character" -> length > 0 ? Types.character(length) : null;
            case "character varying" -> varchar(length, collation);
            default -> ofPostgresAlone(name, length);
        };
    }

    /** Elsewhere, what travels as a text is one, and so are a number and an amount. */
    private static @Nullable SqlType<?> ofPostgresAlone(String name, int length) {
        return switch (name) {
            case "inet" -> text(PostgresTypes.INET);
            case "cidr" -> text(PostgresTypes.CIDR);
            case "macaddr" -> text(PostgresTypes.MACADDR);
            case "macaddr8" -> text(PostgresTypes.MACADDR8);
            case "tsvector" -> text(PostgresTypes.TSVECTOR);
            case "tsquery" -> text(PostgresTypes.TSQUERY);
            case "xml" -> text(PostgresTypes.XML);
            case "regclass" -> text(PostgresTypes.REGCLASS);
            case "citext" -> text(PostgresTypes.CITEXT);
            case "json" -> Types.JSON.withVariant("postgresql", PostgresTypes.JSON);
            case "bit" -> length > 0 ? text(PostgresTypes.bit(length)) : null;
            case "bit varying" -> length > 0 ? text(PostgresTypes.bitVarying(length)) : null;
            case "oid" -> Types.BIGINT.withVariant("postgresql", PostgresTypes.OID);
            case "money" -> Types.decimal(19, 2).withVariant("postgresql", PostgresTypes.MONEY);
            case "hstore" -> PostgresTypes.HSTORE;
            default -> range(name);
        };
    }

    private static SqlType<String> text(SqlType<String> type) {
        return Types.TEXT.withVariant("postgresql", type);
    }

    private static @Nullable SqlType<?> range(String name) {
        return switch (name) {
            case "int4range" -> PostgresTypes.INT4RANGE;
            case "int8range" -> PostgresTypes.INT8RANGE;
            case "numrange" -> PostgresTypes.NUMRANGE;
            case "daterange" -> PostgresTypes.DATERANGE;
            case "tsrange" -> PostgresTypes.TSRANGE;
            case "tstzrange" -> PostgresTypes.TSTZRANGE;
            case "int4multirange" -> PostgresTypes.INT4MULTIRANGE;
            case "int8multirange" -> PostgresTypes.INT8MULTIRANGE;
            case "nummultirange" -> PostgresTypes.NUMMULTIRANGE;
            case "datemultirange" -> PostgresTypes.DATEMULTIRANGE;
            case "tsmultirange" -> PostgresTypes.TSMULTIRANGE;
            case "tstzmultirange" -> PostgresTypes.TSTZMULTIRANGE;
            default -> null;
        };
    }

    private static SqlType<?> varchar(int length, @Nullable String collation) {
        if (length <= 0) {
            return Types.VARCHAR;
        }
        return collation == null ? Types.varchar(length) : Types.varchar(length, collation);
    }

    /** A negative scale rounds to the left of the point, which only this database knows. */
    private static @Nullable SqlType<?> decimal(int length, int scale) {
        if (length == UNSAID) {
            return Types.DECIMAL;
        }
        return scale >= 0 && scale <= length ? Types.decimal(length, scale) : null;
    }

    private static SqlType<?> declared(String name) {
        return Types.TEXT.withVariant(
                "postgresql",
                new DeclaredType<>(name, Types.TEXT, PostgresAdapter.ofText(name, text -> text, text -> text)));
    }
}
