package dev.cinnabar.migrate.graph;

import java.util.Set;
import java.util.regex.Pattern;

/** What an id or a label may look like: a part of a file's name everywhere, and never one of the signs of {@link Said}. */
final class RevisionName {
    static final String RULE = "1 to 64 of 0-9, a-z and _ make a name; `head`, `heads`, `base` and `current` are none.";

    private static final Pattern FORM = Pattern.compile("[0-9a-z_]{1,64}");
    private static final Set<String> WORDS = Set.of("head", "heads", "base", "current");

    private RevisionName() {}

    static boolean fits(String text) {
        return FORM.matcher(text).matches() && !WORDS.contains(text);
    }
}
