package dev.cinnabar.cli.models;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes names of Java from names of a database, whatever letters these have: in the letters of ASCII, since a name may be that of a
 * file. Stateless.
 */
final class JavaNames {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern CAPITALS = Pattern.compile("^[A-Z]+(?=[A-Z][a-z]|[0-9]|$)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 100;

    private JavaNames() {}

    /** The name of a field: {@code created_at} as {@code createdAt}. */
    static String field(String name) {
        String made = small(joined(words(name)));
        if (made.isEmpty()) {
            return "unnamed";
        }
        String begun = Character.isDigit(made.charAt(0)) ? "c" + made : made;
        return JavaWords.RESERVED.contains(begun) ? begun + "Value" : begun;
    }

    /** The name of a class: {@code order_lines} as {@code OrderLines}. */
    static String type(String name) {
        String made = capital(joined(words(name)));
        if (made.isEmpty()) {
            return "Unnamed";
        }
        String begun = Character.isDigit(made.charAt(0)) ? "T" + made : made;
        return JavaWords.isTaken(begun) ? begun + "Row" : begun;
    }

    /** The name of a constant: {@code in progress} as {@code IN_PROGRESS}. */
    static String constant(String name) {
        String made = constantOf(small(joined(words(name))));
        if (made.isEmpty()) {
            return "UNNAMED";
        }
        return Character.isDigit(made.charAt(0)) ? "C" + made : made;
    }

    /** {@code createdAt} as {@code CREATED_AT}, as the processor does it. */
    static String constantOf(String field) {
        return HUMP.matcher(field).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** {@code createdAt} as {@code created_at}, as the processor does it. */
    static String snake(String field) {
        return HUMP.matcher(field).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** With a small letter at the beginning, or several where there are only capitals: {@code URLPath} as {@code urlPath}. */
    static String small(String name) {
        String begun =
                CAPITALS.matcher(name).replaceFirst(found -> found.group().toLowerCase(Locale.ROOT));
        return begun.isEmpty() ? begun : begun.substring(0, 1).toLowerCase(Locale.ROOT) + begun.substring(1);
    }

    /** Letters and digits that stand together. A letter without a counterpart in ASCII is told by its number. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        for (int letter : plain.codePoints().toArray()) {
            if (!Character.isLetterOrDigit(letter)) {
                add(word, words);
            } else {
                word.append(letter < 128 ? String.valueOf((char) letter) : "u" + Integer.toHexString(letter));
            }
        }
        add(word, words);
        return words;
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** The first word as it is, each other one with a capital; words in capitals alone are taken for small ones. */
    private static String joined(List<String> words) {
        StringBuilder joined = new StringBuilder();
        for (String word : words) {
            boolean loud = word.equals(word.toUpperCase(Locale.ROOT));
            String calm = loud ? word.toLowerCase(Locale.ROOT) : word;
            joined.append(joined.isEmpty() ? calm : capital(calm));
        }
        return joined.length() > LONGEST ? joined.substring(0, LONGEST) : joined.toString();
    }
}
