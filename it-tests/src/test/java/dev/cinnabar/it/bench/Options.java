package dev.cinnabar.it.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What {@code ./cinnabar bench core} was asked for. Immutable.
 *
 * @param warmups iterations that are not counted
 * @param iterations iterations that are, of which the best is taken
 * @param milliseconds how long one takes at least
 */
record Options(
        List<CoreCase> cases,
        List<BenchDatabase> databases,
        List<ContenderKind> contenders,
        int warmups,
        int iterations,
        int milliseconds) {
    static final String USAGE = """
            ./cinnabar bench core [--cases=a,e2] [--databases=sqlite,postgres] [--contenders=plain,limit,cinnabar]
                                  [--warmups=4] [--iterations=3] [--milliseconds=600]
            """;

    /** Reads the words of a command line. */
    static Options of(List<String> words) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (!word.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException(word);
            }
            given.put(word.substring(2, equals), word.substring(equals + 1));
        }
        Options options = new Options(
                chosen(given, "cases", CoreCase.values(), CoreCase::code),
                chosen(given, "databases", BenchDatabase.values(), Enum::name),
                chosen(given, "contenders", ContenderKind.values(), Enum::name),
                number(given, "warmups", 4),
                number(given, "iterations", 3),
                number(given, "milliseconds", 600));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("--" + given.keySet().iterator().next());
        }
        return options;
    }

    private static <E> List<E> chosen(Map<String, String> given, String option, E[] all, Function<E, String> name) {
        String names = given.remove(option);
        if (names == null) {
            return List.of(all);
        }
        return Arrays.stream(names.split(","))
                .map(wanted -> Arrays.stream(all)
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
