package dev.cinnabar.engine.pool;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.TreeSet;

/** Refuses levels that a database does not have. */
public final class IsolationCheck {
    private IsolationCheck() {}

    /**
     * Refuses a level that the dialect's database does not have.
     *
     * @throws UsageException that names the levels that it has
     */
    public static void check(Isolation level, Dialect dialect) {
        if (level != Isolation.AUTOCOMMIT && !dialect.session().isolations().contains(level)) {
            TreeSet<Isolation> levels = new TreeSet<>(dialect.session().isolations());
            levels.add(Isolation.AUTOCOMMIT);
            throw new UsageException(
                    ErrorCode.BAD_ISOLATION,
                    "The dialect " + dialect.name() + " has no isolation level " + level,
                    "use one of " + levels);
        }
    }
}
