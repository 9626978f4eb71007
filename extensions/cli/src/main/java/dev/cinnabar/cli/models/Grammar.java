package dev.cinnabar.cli.models;

import java.util.Locale;
import java.util.Set;

/** The singular and the plural of English words, where they are plain. Stateless. */
final class Grammar {
    private static final Set<String> SINGULAR = Set.of(
            "news", "series", "species", "means", "lens", "gas", "has", "was", "is", "always", "canvas", "alias");
    private static final int SHORTEST = 4;

    private Grammar() {}

    /** The last word of a name in the singular: {@code sales_orders} as {@code sales_order}; the name itself where that is not plain. */
    static String singular(String name) {
        String word = name.replaceAll("^.*[^A-Za-z]", "").toLowerCase(Locale.ROOT);
        if (word.length() < SHORTEST || SINGULAR.contains(word) || !word.endsWith("s")) {
            return name;
        } else if (word.endsWith("ies")) {
            return word.length() == SHORTEST ? cut(name, 1) : cut(name, 3) + like(name, "y");
        } else if (word.matches(".*(ss|x|ch|sh)es")) {
            return cut(name, 2);
        }
        return word.matches(".*(s|u|i|use)s") ? name : cut(name, 1);
    }

    private static String cut(String name, int letters) {
        return name.substring(0, name.length() - letters);
    }

    private static String like(String name, String letter) {
        return Character.isUpperCase(name.charAt(name.length() - 1)) ? letter.toUpperCase(Locale.ROOT) : letter;
    }

    /** {@code category} as {@code categories}. */
    static String plural(String word) {
        if (word.matches(".*[^aeiou]y")) {
            return cut(word, 1) + "ies";
        }
        return word.matches(".*(s|x|ch|sh)") ? word + "es" : word + "s";
    }
}
