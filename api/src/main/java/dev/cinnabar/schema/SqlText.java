package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.TrustedSql;
import dev.cinnabar.error.UsageException;

/**
 * Trusted SQL as it stands, where a condition, an expression or a query may stand. It goes into DDL unchanged: never put input
 * of a user into it.
 */
public record SqlText(@TrustedSql String sql) implements SchemaCondition, SchemaExpression, SchemaQuery {
    public SqlText {
        if (sql.isBlank()) {
            throw new UsageException(
                    ErrorCode.BAD_DEFINITION,
                    "A piece of SQL in a definition is empty.",
                    "Write the SQL, or leave it out.");
        }
        if (sql.indexOf('\0') >= 0) {
            throw new UsageException(
                    ErrorCode.NUL_CHARACTER, "The SQL `" + sql + "` holds the character NUL.", "Take it out.");
        }
    }

    @Override
    public String toString() {
        return sql;
    }
}
