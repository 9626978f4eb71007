package dev.cinnabar.migrate.run;

import dev.cinnabar.dialect.Lexis;
import dev.cinnabar.dialect.SqlTokens;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.DisconnectException;
import dev.cinnabar.error.PermissionException;
import dev.cinnabar.schema.CustomOperation;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.schema.SchemaOperation.Conditional;
import dev.cinnabar.schema.SchemaOperation.ExecuteSql;
import java.util.List;
import java.util.Set;

/** What a statement leaves behind that failed outside of a transaction. Stateless. */
final class Effects {
    private static final Set<String> DEFINITIONS = Set.of("CREATE", "ALTER", "DROP");

    private Effects() {}

    /**
     * Whether a first statement is known to have left nothing: one whose words are a dialect's, which databases take whole or not at all. Of
     * SQL that a person wrote nobody knows what it calls, unless it only defines a thing and the user lacks the right to, which databases
     * look at first; and of a connection that broke, nobody knows whether the statement came through.
     */
    static boolean none(Part part, DatabaseException failure, Lexis lexis) {
        return part.known()
                && !part.operations().isEmpty()
                && (part.operations().stream().allMatch(Effects::isWorded)
                        || failure instanceof PermissionException
                                && part.sql().stream().allMatch(sql -> defines(sql, lexis)))
                && !OutsidePart.buildsBesideOthers(part, lexis)
                && !(failure instanceof DisconnectException);
    }

    private static boolean isWorded(SchemaOperation operation) {
        return operation instanceof Conditional conditional
                ? isWorded(conditional.operation())
                : !(operation instanceof ExecuteSql) && !(operation instanceof CustomOperation);
    }

    private static boolean defines(String sql, Lexis lexis) {
        List<SqlTokens.Token> tokens = SqlTokens.of(sql, lexis).tokens();
        return !tokens.isEmpty()
                && DEFINITIONS.contains(tokens.get(0).upper())
                && tokens.stream().noneMatch(token -> token.isWord("SELECT"));
    }
}
