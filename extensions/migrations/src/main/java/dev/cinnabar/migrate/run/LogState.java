package dev.cinnabar.migrate.run;

import java.util.Arrays;
import java.util.Locale;

/** What the log says of a revision. */
enum LogState {
    /** A run took it, and ended. */
    APPLIED,
    /** A person said that it is there. */
    STAMPED,
    /** A run began to take it. */
    UPGRADING,
    /** A run began to take it back. */
    DOWNGRADING;

    /** As the table has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a word of the table means; one that is not known was written by a newer program, and says that all is well. */
    static LogState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElse(APPLIED);
    }

    boolean isUnfinished() {
        return this == UPGRADING || this == DOWNGRADING;
    }
}
