package dev.cinnabar.it.bench.orm.start;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.ChildJvm;
import dev.cinnabar.it.bench.Section;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** From the start of the JVM to the first row: with 20 entities, of which one is used, and with 300, all of which are looked at. */
public final class StartUp implements Section {
    private static final int RUNS = 7;
    private static final int FEW = 20;
    private static final int MANY = 300;
    private static final double MOST_CLOCK = 550;
    private static final double MOST_PROCESSOR = 900;
    private static final double MOST_MEBIBYTES = 90;
    private static final double MOST_FOR_MANY = 150;

    @Override
    public String code() {
        return "start";
    }

    @Override
    public void print(BenchDatabase database, PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("cinnabar-start");
        try (StartPlace place = StartPlace.on(database, folder)) {
            Program few = program(place, folder, FEW);
            Spent ours = median(few, FirstRow.class, List.of(place.url(), few.lastEntity(), "false"));
            Spent plain = median(few, FirstRowPlain.class, List.of(place.jdbcUrl(), few.lastTable()));
            Spent all = median(few, FirstRow.class, List.of(place.url(), few.lastEntity(), "true"));
            Program many = program(place, folder, MANY);
            Spent more = median(many, FirstRow.class, List.of(place.url(), many.lastEntity(), "true"));
            String where = database.label();
            out.printf("k %s plain: %s%n", where, plain);
            out.printf(
                    Locale.ROOT,
                    "k %s cinnabar, %d entities: %s; goal %.0f ms: %s, %.0f ms: %s, %.0f MiB: %s%n",
                    where,
                    FEW,
                    ours,
                    MOST_CLOCK,
                    yes(ours.clock() <= MOST_CLOCK),
                    MOST_PROCESSOR,
                    yes(ours.processor() <= MOST_PROCESSOR),
                    MOST_MEBIBYTES,
                    yes(ours.mebibytes() <= MOST_MEBIBYTES));
            out.printf(
                    Locale.ROOT,
                    "n %s cinnabar, all %d entities looked at: %s; all %d: %s; goal + %.0f ms: %s%n",
                    where,
                    FEW,
                    all,
                    MANY,
                    more,
                    MOST_FOR_MANY,
                    yes(more.clock() - all.clock() <= MOST_FOR_MANY));
        } finally {
            delete(folder);
        }
    }

    private static Program program(StartPlace place, Path folder, int entities) throws Exception {
        Program program = Program.compiled(Files.createDirectory(folder.resolve("of" + entities)), entities);
        place.create(program.lastTable());
        return program;
    }

    private static String yes(boolean met) {
        return met ? "yes" : "NO";
    }

    private static Spent median(Program program, Class<?> main, List<String> words) throws Exception {
        List<Spent> all = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            all.add(once(program, main, words));
        }
        all.sort(Comparator.comparingDouble(Spent::clock));
        return all.get(RUNS / 2);
    }

    private static Spent once(Program program, Class<?> main, List<String> words)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        List<Long> when = new ArrayList<>();
        long begin = System.nanoTime();
        new ChildJvm(program.classPath(), List.of("-Dslf4j.internal.verbosity=ERROR")).run(main, words, line -> {
            when.add(System.nanoTime());
            lines.add(line);
        });
        if (!lines.get(0).equals(String.valueOf(StartPlace.ROWS))) {
            throw new IllegalStateException(main.getSimpleName() + " reads something wrong: " + lines);
        }
        String[] spent = lines.get(1).split("\t");
        return new Spent(
                (double) (when.get(0) - begin) / TimeUnit.MILLISECONDS.toNanos(1),
                Double.parseDouble(spent[0]),
                Double.parseDouble(spent[1]));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
