package dev.cinnabar.it.bench;

import java.util.List;
import java.util.NoSuchElementException;

/** {@code ./cinnabar bench}: the cases of a suite against plain JDBC and the best that can be written on it by hand. */
public final class Main {
    private Main() {}

    /** Takes the name of a suite, and options. */
    public static void main(String... words) throws Exception {
        try {
            run(Suite.of(words.length == 0 ? "" : words[0]), List.of(words).subList(1, words.length));
        } catch (NoSuchElementException | IllegalArgumentException unknown) {
            System.err.println("cinnabar: bench does not know " + unknown.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
        }
        System.exit(0); // the server of a test run would keep the JVM alive
    }

    private static <C extends Contender> void run(Suite<C> suite, List<String> words) throws Exception {
        Options<C> options = Options.of(suite, words);
        if (!options.cases().isEmpty()) {
            printCases(options);
        }
        for (Section section : options.sections()) {
            for (BenchDatabase database : options.databases()) {
                section.print(database, System.out);
            }
        }
    }

    private static <C extends Contender> void printCases(Options<C> options) throws Exception {
        System.out.println("""
                Times are multiples of plain's: of the calling thread's processor time on SQLite, of the time by the clock on
                PostgreSQL. What sends nothing is told in microseconds. The best of the iterations counts.
                """);
        Table<C> table = new Table<>(System.out, options.entrants());
        table.head();
        for (BenchDatabase database : options.databases()) {
            new Run<>(options, database).run(table::add);
        }
        table.statements();
    }
}
