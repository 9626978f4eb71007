package dev.cinnabar.migrate.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said for a revision, taken apart: {@code branch@symbol+steps}. Immutable.
 *
 * @param text as it was said
 * @param branch a label or an id; empty where none is said
 * @param symbol an id, its beginning, a label or a word; empty where steps count from where the database stands
 * @param steps how many up, or down if negative; 0 for none
 */
record Said(String text, String branch, String symbol, int steps) {
    private static final Pattern FORM = Pattern.compile("(?:([0-9a-z_]+)@)?([0-9a-z_]*)([+-][1-9][0-9]{0,5})?");

    /**
     * A text, taken apart.
     *
     * @throws dev.cinnabar.error.UsageException with {@code NO_SUCH_REVISION} if it is not made so
     */
    static Said of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || parts.group(2).isEmpty() && parts.group(3) == null) {
            throw GraphRefusal.none(
                    "`" + text + "` means no revision.",
                    "Say an id or its beginning, `head`, `heads`, `base`, `+1`, `-1`, `label@head`, `id+1` or the like.");
        }
        String branch = parts.group(1) == null ? "" : parts.group(1);
        int steps = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return new Said(text, branch, parts.group(2), steps);
    }

    /** Whether it counts from where the database stands. */
    boolean isRelative() {
        return symbol.isEmpty();
    }

    /** The steps with their sign. */
    String count() {
        return steps > 0 ? "+" + steps : String.valueOf(steps);
    }

    /** Whether it means the state before all revisions, or all of a branch. */
    boolean isBase() {
        return symbol.equals("base") && steps == 0;
    }
}
