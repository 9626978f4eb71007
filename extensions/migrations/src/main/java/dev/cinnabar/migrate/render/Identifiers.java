package dev.cinnabar.migrate.render;

import java.util.Set;
import java.util.regex.Pattern;

/** Names that Java takes. Stateless. */
final class Identifiers {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}_$]*");

    /** JLS 3.9. */
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally"
                            + " float for goto if implements import instanceof int interface long native new package private"
                            + " protected public return short static strictfp super switch synchronized this throw throws"
                            + " transient try void volatile while true false null _")
                    .split(" "));

    private Identifiers() {}

    /** Whether it is a name that Java takes. */
    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name);
    }
}
