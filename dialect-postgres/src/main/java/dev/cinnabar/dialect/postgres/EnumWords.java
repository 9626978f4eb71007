package dev.cinnabar.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How the words of a type become others (PostgreSQL, ALTER TYPE). A word can be added where it belongs; none can be taken away. Immutable.
 *
 * @param text how a text is written
 */
record EnumWords(List<String> from, List<String> to, UnaryOperator<String> text) {
    /** Whether the words that stand stay, in their order. */
    boolean onlyAdds() {
        List<String> kept = new ArrayList<>(to);
        kept.retainAll(from);
        return kept.equals(from);
    }

    /** What stands behind {@code ALTER TYPE name}, for each word that is added. */
    List<String> additions() {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            if (!from.contains(to.get(i))) {
                added.add("ADD VALUE " + text.apply(to.get(i)) + place(i));
            }
        }
        return added;
    }

    /** Behind the word before it, which stands by then; the first one before the first that stands. */
    private String place(int index) {
        if (index > 0) {
            return " AFTER " + text.apply(to.get(index - 1));
        }
        return from.isEmpty() ? "" : " BEFORE " + text.apply(from.get(0));
    }
}
