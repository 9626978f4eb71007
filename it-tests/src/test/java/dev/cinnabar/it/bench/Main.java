package dev.cinnabar.it.bench;

import java.util.List;

/** {@code ./cinnabar bench core}: the cases of Core against plain JDBC and the best that can be written on it by hand. */
public final class Main {
    private Main() {}

    public static void main(String... words) throws Exception {
        if (words.length == 0 || !words[0].equals("core")) {
            System.err.println("cinnabar: only the cases of Core are here: bench core");
            System.exit(2);
        }
        try {
            run(Options.of(List.of(words).subList(1, words.length)));
        } catch (IllegalArgumentException unknown) {
            System.err.println("cinnabar: bench core does not know " + unknown.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
        }
        System.exit(0); // the server of a test run would keep the JVM alive
    }

    private static void run(Options options) throws Exception {
        System.out.println("""
                limit and cinnabar are multiples of plain: of the calling thread's processor time on SQLite, of the time by
                the clock on PostgreSQL. What sends nothing is told in microseconds. The best of the iterations counts.
                """);
        CoreTable table = new CoreTable(System.out);
        table.head();
        for (BenchDatabase database : options.databases()) {
            new CoreRun(options, database).run(table::add);
        }
        table.statements();
    }
}
