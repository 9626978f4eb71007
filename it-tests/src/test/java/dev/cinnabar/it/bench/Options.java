package dev.cinnabar.it.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@code ./cinnabar bench} was asked for. Immutable.
 *
 * @param warmups iterations that are not counted
 * @param iterations iterations that are, of which the best is taken
 * @param milliseconds how long one takes at least
 */
record Options<C extends Contender>(
        Suite<C> suite,
        List<BenchCase<C>> cases,
        List<Section> sections,
        List<BenchDatabase> databases,
        List<Entrant<C>> entrants,
        int warmups,
        int iterations,
        int milliseconds) {
    static final String USAGE = """
        ./cinnabar bench core|orm [--rivals] [--cases=a,e2] [--databases=sqlite,postgres]
                                  [--contenders=plain,limit,cinnabar] [--warmups=10] [--iterations=3] [--milliseconds=600]
        """;

    /** Reads the words of a command line. */
    static <C extends Contender> Options<C> of(Suite<C> suite, List<String> words) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (!word.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException(word);
            }
            given.put(word.substring(2, equals), word.substring(equals + 1));
        }
        List<String> cases = chosen(given, "cases", codes(suite), code -> code);
        Options<C> options = new Options<>(
                suite,
                named(cases, suite.cases(), BenchCase::code),
                named(cases, suite.sections(), Section::code),
                chosen(given, "databases", List.of(BenchDatabase.values()), Enum::name),
                chosen(given, "contenders", suite.entrants(), Entrant::name),
                number(given, "warmups", 10),
                number(given, "iterations", 3),
                number(given, "milliseconds", 600));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("--" + given.keySet().iterator().next());
        }
        return options;
    }

    private static List<String> codes(Suite<?> suite) {
        return Stream.concat(
                        suite.cases().stream().map(BenchCase::code),
                        suite.sections().stream().map(Section::code))
                .toList();
    }

    private static <E> List<E> named(List<String> names, List<? extends E> all, Function<E, String> name) {
        return all.stream()
                .<E>map(one -> one)
                .filter(one -> names.contains(name.apply(one)))
                .toList();
    }

    private static <E> List<E> chosen(
            Map<String, String> given, String option, List<? extends E> all, Function<E, String> name) {
        String names = given.remove(option);
        if (names == null) {
            return List.copyOf(all);
        }
        return Arrays.stream(names.split(","))
                .<E>map(wanted -> all.stream()
                        .filter(one -> name.apply(one).equalsIgnoreCase(wanted))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("--" + option + "=" + wanted)))
                .toList();
    }

    private static int number(Map<String, String> given, String option, int usual) {
        String digits = given.remove(option);
        return digits == null ? usual : Integer.parseInt(digits);
    }
}
