package dev.cinnabar.it.bench;

import dev.cinnabar.testkit.server.TestDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * What events cost where nobody listens: the cases of a suite in JVMs as they are, and in others whose engine never asks who listens,
 * since a class that answers "nobody" by a constant stands in the place of the real one. In turn, since a machine is not as quick at one
 * moment as at another; the best of each counts.
 */
public final class EventsCost implements Section {
    /** The most that a case may cost more than without events. */
    static final double MOST = 1.01;

    private static final int TURNS = 2;

    private final Suite<?> suite;

    public EventsCost(Suite<?> suite) {
        this.suite = suite;
    }

    /** What an operation takes. */
    record Cost(double bytes, double nanos) {
        Cost best(Cost other) {
            return new Cost(Math.min(bytes, other.bytes), Math.min(nanos, other.nanos));
        }
    }

    /** What the cases of one JVM took, and whether events were heard in it. */
    record Costs(boolean heard, Map<String, Cost> cases) {}

    @Override
    public String code() {
        return "events";
    }

    @Override
    public void print(BenchDatabase database, PrintStream out) throws Exception {
        List<String> codes = suite.cases().stream()
                .filter(what -> what.goal().isSet())
                .map(BenchCase::code)
                .toList();
        Map<String, Cost> with = new LinkedHashMap<>();
        Map<String, Cost> without = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            compiled(database, codes, false).forEach((code, cost) -> without.merge(code, cost, Cost::best));
            compiled(database, codes, true).forEach((code, cost) -> with.merge(code, cost, Cost::best));
        }
        with.forEach((code, cost) -> out.println(line(database, code, cost, without.get(code))));
    }

    private static String line(BenchDatabase database, String code, Cost with, Cost without) {
        return String.format(
                Locale.ROOT,
                "events %s %-4s %,12.0f bytes, %,12.0f without events; time x %.3f, goal %.2f",
                database.label(),
                code,
                with.bytes(),
                without.bytes(),
                with.nanos() / without.nanos(),
                MOST);
    }

    private Map<String, Cost> compiled(BenchDatabase database, List<String> codes, boolean events)
            throws IOException, InterruptedException {
        return measured(database, codes, events, EventsMain.Rounds.COMPILED).cases();
    }

    /** Runs the cases in a JVM of its own. */
    Costs measured(BenchDatabase database, List<String> codes, boolean events, EventsMain.Rounds rounds)
            throws IOException, InterruptedException {
        String usual = System.getProperty("java.class.path");
        String classPath = events ? usual : silent() + System.getProperty("path.separator") + usual;
        Map<String, Cost> costs = new LinkedHashMap<>();
        boolean[] heard = {false};
        List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx768m"));
        if (rounds == EventsMain.Rounds.INTERPRETED) {
            options.add("-Xint");
        }
        try (TestDatabase fresh = database.fresh()) {
            new ChildJvm(classPath, options)
                    .run(
                            EventsMain.class,
                            List.of(
                                    suite.name(),
                                    String.join(",", codes),
                                    database.name(),
                                    fresh.url(),
                                    fresh.jdbcUrl(),
                                    rounds.name()),
                            line -> note(line.split("\t"), costs, heard));
        }
        return new Costs(heard[0], costs);
    }

    private static void note(String[] words, Map<String, Cost> costs, boolean[] heard) {
        if (words.length == 2 && words[0].equals("heard")) {
            heard[0] = Boolean.parseBoolean(words[1]);
        } else if (words.length == 3) {
            costs.put(words[0], new Cost(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
    }

    /** A folder with the class that stands in the place of the real one. */
    private static Path silent() throws IOException {
        Path folder = Files.createTempDirectory("cinnabar-silent");
        folder.toFile().deleteOnExit();
        String source = source();
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source);
        if (code != 0) {
            throw new IllegalStateException("the class that hears nobody does not compile: " + source);
        }
        return folder;
    }

    private static String source() {
        var found = EventsCost.class.getResource("/silent/dev/cinnabar/engine/event/EventRoom.java");
        try {
            return Path.of(java.util.Objects.requireNonNull(found).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
