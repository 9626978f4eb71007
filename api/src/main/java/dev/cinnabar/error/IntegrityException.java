package dev.cinnabar.error;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database kept one of its rules: the statement wrote nothing. */
public class IntegrityException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /** What sort of rule it was. */
    public enum Kind {
        UNIQUE(ErrorCode.UNIQUE, "a row with the same value exists", "use another value, or an upsert"),
        FOREIGN_KEY(
                ErrorCode.FOREIGN_KEY,
                "a row would refer to one that does not exist",
                "insert the row referred to first; delete the rows that refer to it first"),
        NOT_NULL(ErrorCode.NOT_NULL, "a value is missing", "set the column, or give it a default"),
        CHECK(ErrorCode.CHECK, "a check would be broken", "set values that the check allows"),
        EXCLUSION(ErrorCode.EXCLUSION, "a row excludes this one", "set values that collide with no other row"),
        /** The database did not say which. */
        OTHER(ErrorCode.INTEGRITY, "a rule would be broken", "set values that the table's rules allow");

        private final ErrorCode code;
        private final String problem;
        private final String hint;

        Kind(ErrorCode code, String problem, String hint) {
            this.code = code;
            this.problem = problem;
            this.hint = hint;
        }
    }

    private final Kind kind;
    private final BrokenRule rule;

    public IntegrityException(Kind kind, BrokenRule rule, ErrorOrigin origin, @Nullable Throwable cause) {
        super(kind.code, problem(kind, rule), kind.hint, origin, Retry.NO, cause);
        this.kind = kind;
        this.rule = rule;
    }

    private static String problem(Kind kind, BrokenRule rule) {
        return kind.problem + rule.named(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    public final Kind kind() {
        return kind;
    }

    /** Whether the rule is one on this column, alone or with others. Letter case makes no difference. */
    public final boolean violates(NamedColumn column) {
        return rule.concerns(column);
    }

    /** The table whose rule it is, without its schema; empty where the database does not say. */
    public final Optional<String> table() {
        return Optional.ofNullable(rule.table());
    }

    /** In the order of the constraint; empty where neither the database nor the metadata tell. */
    public final List<String> columns() {
        return rule.columns();
    }

    /** The constraint's or the index's name; empty where it has none or the database does not say. */
    public final Optional<String> constraint() {
        return Optional.ofNullable(rule.constraint());
    }

    /** The same error with the table and columns of its constraint, for who looked them up by its name. */
    public final IntegrityException withColumns(String table, List<String> columns) {
        var copy =
                new IntegrityException(kind, new BrokenRule(table, columns, rule.constraint()), origin(), getCause());
        copy.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }
}
