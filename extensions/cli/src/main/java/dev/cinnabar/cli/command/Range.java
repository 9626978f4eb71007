package dev.cinnabar.cli.command;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;

/**
 * From one revision to another: {@code a1b2:head}; either end may be missing. Immutable.
 *
 * @param from empty if it is not said
 * @param to empty if it is not said
 */
record Range(String from, String to) {
    static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    /** Reads one. */
    static Range of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw new UsageException(
                    ErrorCode.NO_SUCH_REVISION, "`" + text + "` is no range of revisions.", "write it as FROM:TO");
        }
        return new Range(
                text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    String fromOr(String other) {
        return from.isEmpty() ? other : from;
    }

    String toOr(String other) {
        return to.isEmpty() ? other : to;
    }
}
