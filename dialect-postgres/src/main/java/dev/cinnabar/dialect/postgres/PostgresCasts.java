package dev.cinnabar.dialect.postgres;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.SchemaOperation.AlterColumn;
import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.StandardType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.TypeKind;
import dev.cinnabar.type.VariantType;
import java.util.Optional;

/**
 * How the values of a column become values of another type. Most do by a cast (PostgreSQL, CREATE CAST); a few families have none
 * between them, or one that means something else. Immutable.
 *
 * @param to the family of the new type; empty for a type of this database alone
 */
record PostgresCasts(AlterColumn change, Optional<Family> from, Optional<Family> to) {
    /** Types between which values go in one way. */
    enum Family {
        INTEGER,
        NUMBER,
        BOOLEAN,
        TEXT,
        BINARY,
        DATE,
        TIME,
        TIME_WITH_ZONE,
        DATETIME,
        TIMESTAMP,
        INTERVAL,
        UUID,
        JSON
    }

    static PostgresCasts of(AlterColumn change) {
        return new PostgresCasts(
                change, family(change.from().type()), family(change.to().type()));
    }

    private static Optional<Family> family(SqlType<?> type) {
        if (type instanceof VariantType<?> variant) {
            return family(variant.on(PostgresDialect.NAME));
        }
        if (type instanceof TypeDecorator<?, ?> decorator) {
            return family(decorator.storedAs());
        }
        if (type instanceof EnumType<?> words && !words.inDatabase()) {
            return Optional.of(Family.TEXT);
        }
        return type instanceof StandardType<?> standard ? Optional.of(family(standard.kind())) : Optional.empty();
    }

    private static Family family(TypeKind kind) {
        return switch (kind) {
            case INTEGER -> Family.INTEGER;
            case SMALLINT, BIGINT, DECIMAL, REAL, DOUBLE -> Family.NUMBER;
            case CHAR, VARCHAR, TEXT -> Family.TEXT;
            default -> Family.valueOf(kind.name());
        };
    }

    /**
     * The new value as an expression.
     *
     * @param type the name of the new type in a cast
     * @throws UsageException if no value of the one is one of the other
     */
    String written(String column, String type) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() && to.isEmpty() ? column + "::text::" + type : column + "::" + type;
        }
        Family before = from.get();
        Family after = to.get();
        if (before == after || after == Family.TEXT && before != Family.BINARY) {
            return column + "::" + type;
        }
        return switch (before) {
            case INTEGER, NUMBER -> ofNumber(column, type, after);
            case BOOLEAN -> ofBoolean(column, type, after);
            case TEXT -> after == Family.BINARY ? refused("convert_to(…, 'UTF8')") : column + "::" + type;
            case DATE, DATETIME, TIMESTAMP -> ofDate(column, type, before, after);
            case TIME, TIME_WITH_ZONE -> ofTime(column, type, after);
            case INTERVAL -> after == Family.TIME ? column + "::" + type : refused("extract(epoch FROM …)");
            case BINARY -> refused("convert_from(…, 'UTF8')");
            case UUID, JSON -> refused("a cast to text and back");
        };
    }

    /** Only the type integer has a cast to boolean. */
    private String ofNumber(String column, String type, Family after) {
        return switch (after) {
            case INTEGER, NUMBER -> column + "::" + type;
            case BOOLEAN -> column + " <> 0";
            case JSON -> "to_jsonb(" + column + ")::" + type;
            default -> refused("a computation");
        };
    }

    private String ofBoolean(String column, String type, Family after) {
        return switch (after) {
            case INTEGER, NUMBER -> column + "::integer::" + type;
            case JSON -> "to_jsonb(" + column + ")::" + type;
            default -> refused("a CASE");
        };
    }

    /** A moment is one of UTC, and not of the zone of the session, as a cast would have it. */
    private String ofDate(String column, String type, Family before, Family after) {
        if (after == Family.TIMESTAMP) {
            return "(" + column + "::timestamp AT TIME ZONE 'UTC')::" + type;
        }
        boolean fits =
                after == Family.DATE || after == Family.DATETIME || after == Family.TIME && before != Family.DATE;
        if (!fits) {
            return refused("extract(epoch FROM …)");
        }
        return before == Family.TIMESTAMP ? "(" + column + " AT TIME ZONE 'UTC')::" + type : column + "::" + type;
    }

    private String ofTime(String column, String type, Family after) {
        return switch (after) {
            case TIME -> "(" + column + " AT TIME ZONE 'UTC')::" + type;
            case TIME_WITH_ZONE -> "(" + column + "::text || '+00')::" + type;
            case INTERVAL -> column + "::time::" + type;
            default -> refused("extract(epoch FROM …)");
        };
    }

    private String refused(String expression) {
        throw new UsageException(
                ErrorCode.WRONG_TYPE,
                "The values of " + change.table() + "." + change.from().name() + " cannot become "
                        + change.to().type().name() + " from "
                        + change.from().type().name()
                        + ": postgresql has no cast between the two that keeps what they mean.",
                "Add a column of the new type, fill it by an update with " + expression
                        + " or what else is meant, drop the old one and rename the new.");
    }
}
