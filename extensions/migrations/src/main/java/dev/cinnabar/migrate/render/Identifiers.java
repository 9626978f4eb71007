package dev.cinnabar.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** A constant for each word, all different: the words themselves where they are names. */
    static List<String> constants(List<String> words) {
        if (words.stream().allMatch(Identifiers::isPlain)) {
            return words;
        }
        List<String> constants = new ArrayList<>();
        for (String word : words) {
            String name = word.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
            boolean usable = isPlain(name) && !constants.contains(name);
            constants.add(usable ? name : "WORD_" + constants.size() + "_");
        }
        return constants;
    }
}
