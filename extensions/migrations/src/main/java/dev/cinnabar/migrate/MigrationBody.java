package dev.cinnabar.migrate;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a migration of a class says; a new one is made each time that it is asked. Immutable.
 *
 * @param outside whether all of it is outside of a transaction
 */
record MigrationBody(MigrationClass type, boolean outside) implements Script.Body {
    @Override
    public List<Step> upgrade(Dialect dialect) {
        return said(dialect, Migration::upgrade);
    }

    @Override
    public List<Step> downgrade(Dialect dialect) {
        return said(dialect, Migration::downgrade);
    }

    private List<Step> said(Dialect dialect, BiConsumer<Migration, Operations> way) {
        Saying saying = new Saying(dialect, type.name(), outside);
        try {
            way.accept(type.make(), new SaidOperations(saying, ""));
        } catch (RuntimeException failed) {
            throw named(failed);
        } finally {
            saying.end();
        }
        return saying.end();
    }

    /** A mistake keeps its code, and says where it was made. */
    private RuntimeException named(RuntimeException failed) {
        if (!(failed instanceof CinnabarException)) {
            return new UsageException(
                    ErrorCode.UNUSABLE_SCRIPT,
                    "The migration " + type.name() + " threw "
                            + failed.getClass().getName() + " while it said its steps.",
                    "Nothing was sent. Mend it; what needs the database's rows is work(…).",
                    failed);
        }
        boolean plain = failed.getClass() == UsageException.class;
        return plain
                        && failed instanceof UsageException mistake
                        && !mistake.problem().contains(type.name())
                ? new UsageException(
                        mistake.code(),
                        "In the migration " + type.name() + ": " + mistake.problem(),
                        mistake.hint(),
                        mistake)
                : failed;
    }
}
