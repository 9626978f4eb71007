package dev.cinnabar.migrate.run;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.schema.CustomOperation;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;

/** What a statement leaves behind that failed outside of a transaction. Stateless. */
final class Effects {
    private Effects() {}

    /**
     * Whether a first statement is known to have left nothing: one whose words are a dialect's, which databases take whole or not at all. Of
     * SQL that a person wrote nobody knows what it calls, and of a connection that broke, whether the statement came through.
     */
    static boolean none(Part part, DatabaseException failure, Lexis lexis) {
        return part.known()
                && !part.operations().isEmpty()
                && part.operations().stream().allMatch(Effects::isWorded)
                && !OutsidePart.buildsBesideOthers(part, lexis)
                && !(failure instanceof DisconnectException);
    }

    private static boolean isWorded(SchemaOperation operation) {
        return operation instanceof Conditional conditional
                ? isWorded(conditional.operation())
                : !(operation instanceof ExecuteSql) && !(operation instanceof CustomOperation);
    }
}
