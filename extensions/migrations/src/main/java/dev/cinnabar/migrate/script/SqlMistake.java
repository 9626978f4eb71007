package dev.cinnabar.migrate.script;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;

/** Mistakes in scripts that are written in SQL. Stateless. */
final class SqlMistake {
    private SqlMistake() {}

    static UsageException in(String origin, int line, String problem, String cure) {
        return of(origin + ", line " + line + ": " + problem, cure);
    }

    static UsageException of(String problem, String cure) {
        return new UsageException(ErrorCode.UNUSABLE_SCRIPT, problem, cure);
    }
}
