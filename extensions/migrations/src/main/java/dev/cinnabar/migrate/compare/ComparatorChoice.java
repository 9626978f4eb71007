package dev.cinnabar.migrate.compare;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who compares what, in which order. A comparator is chosen by its name, or by a pattern in which {@code *} stands for any letters:
 * {@code cinnabar.*}. Immutable.
 *
 * @param known all, in their order
 * @param chosen patterns of those that are asked
 * @param left patterns of those of them that are not
 */
public record ComparatorChoice(List<SchemaComparator> known, List<String> chosen, List<String> left) {
    /** Those that come with the library. */
    public static final ComparatorChoice USUAL =
            new ComparatorChoice(BuiltInComparators.all(), List.of("*"), List.of());

    /**
     * Of comparators with names of their own.
     *
     * @throws UsageException if two have one name, or a pattern fits none
     */
    public ComparatorChoice {
        known = List.copyOf(known);
        chosen = List.copyOf(chosen);
        left = List.copyOf(left);
        List<String> names = known.stream().map(SchemaComparator::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(ComparatorChoice::refuseTwice);
        chosen.forEach(pattern -> expectAny(pattern, names));
        left.forEach(pattern -> expectAny(pattern, names));
    }

    private static void refuseTwice(String name) {
        throw new UsageException(
                ErrorCode.DUPLICATE_NAME,
                "Two comparators are named `" + name + "`.",
                "Give one of them another name.");
    }

    private static void expectAny(String pattern, List<String> names) {
        if (names.stream().noneMatch(fits(pattern).asMatchPredicate())) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_OPTION,
                    "No comparator is named `" + pattern + "`.",
                    "There are: " + String.join(", ", names) + "; `*` stands for any letters.");
        }
    }

    private static Pattern fits(String pattern) {
        return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }

    /** The same and another, behind those that are there. */
    public ComparatorChoice with(SchemaComparator comparator) {
        List<SchemaComparator> all = new ArrayList<>(known);
        all.add(comparator);
        return new ComparatorChoice(all, chosen, left);
    }

    /** Only those of these patterns. */
    public ComparatorChoice only(String... patterns) {
        return new ComparatorChoice(known, List.of(patterns), left);
    }

    /** Without those of these patterns. */
    public ComparatorChoice without(String... patterns) {
        List<String> all = new ArrayList<>(left);
        all.addAll(List.of(patterns));
        return new ComparatorChoice(known, chosen, all);
    }

    /** Those that are asked, in their order. */
    public List<SchemaComparator> asked() {
        return known.stream()
                .filter(one -> isAny(chosen, one.name()) && !isAny(left, one.name()))
                .toList();
    }

    private static boolean isAny(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> fits(pattern).matcher(name).matches());
    }
}
