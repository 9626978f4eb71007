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
import java.util.Objects;
import javax.tools.ToolProvider;

/**
 * What events cost where nobody listens: the cases of a suite as they are beside the same with an engine that never asks who listens, since
 * a class that answers "nobody" by a constant stands in the place of the real one. Several JVMs, since each compiles in its own way; the
 * middle counts.
 */
public final class EventsCost implements Section {
    /** The most that a case may cost more than without events. */
    static final double MOST = 1.01;

    /** Each of the three sides stands in each place twice. */
    private static final int JVMS = 6;

    private final Suite<?> suite;

    public EventsCost(Suite<?> suite) {
        this.suite = suite;
    }

    /** What the cases of one JVM took in bytes, and whether events were heard in it. */
    record Costs(boolean heard, Map<String, Double> bytes) {}

    /** How much longer cases take with events than without, and those without than others without, in each JVM. */
    private record Longer(List<Double> with, List<Double> same) {
        Longer() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        static double middle(List<Double> all) {
            List<Double> sorted = all.stream().sorted().toList();
            return (sorted.get((all.size() - 1) / 2) + sorted.get(all.size() / 2)) / 2;
        }
    }

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
        Map<String, Longer> all = new LinkedHashMap<>();
        for (int jvm = 0; jvm < JVMS; jvm++) {
            pairs(database, codes, jvm, all);
        }
        all.forEach((code, longer) -> out.println(line(database, code, longer)));
    }

    private static String line(BenchDatabase database, String code, Longer longer) {
        return String.format(
                Locale.ROOT,
                "events %s %-4s time x %.3f, goal %.2f; the same twice x %.3f",
                database.label(),
                code,
                Longer.middle(longer.with()),
                MOST,
                Longer.middle(longer.same()));
    }

    private void pairs(BenchDatabase database, List<String> codes, int jvm, Map<String, Longer> all)
            throws IOException, InterruptedException {
        try (TestDatabase with = database.fresh();
                TestDatabase without = database.fresh();
                TestDatabase again = database.fresh()) {
            List<String> words = new ArrayList<>(
                    List.of(silent().toString(), suite.name(), String.join(",", codes), database.name()));
            List.of(with, without, again).forEach(fresh -> words.addAll(List.of(fresh.url(), fresh.jdbcUrl())));
            words.add(Integer.toString(jvm));
            ChildJvm.like("-XX:+UseSerialGC", "-Xmx1500m").run(EventsPairs.class, words, line -> {
                String[] parts = line.split("\t");
                if (parts.length == 3) {
                    Longer longer = all.computeIfAbsent(parts[0], any -> new Longer());
                    longer.with().add(Double.parseDouble(parts[1]));
                    longer.same().add(Double.parseDouble(parts[2]));
                }
            });
        }
    }

    /** Runs the cases in a JVM of its own whose compiler leaves no object out. */
    Costs simplyCompiled(BenchDatabase database, List<String> codes, boolean events)
            throws IOException, InterruptedException {
        String usual = System.getProperty("java.class.path");
        String classPath = events ? usual : silent() + System.getProperty("path.separator") + usual;
        Map<String, Double> bytes = new LinkedHashMap<>();
        boolean[] heard = {false};
        try (TestDatabase fresh = database.fresh()) {
            new ChildJvm(classPath, List.of("-XX:+UseSerialGC", "-Xmx768m", "-XX:TieredStopAtLevel=1"))
                    .run(
                            EventsMain.class,
                            List.of(
                                    suite.name(),
                                    String.join(",", codes),
                                    database.name(),
                                    fresh.url(),
                                    fresh.jdbcUrl()),
                            line -> note(line.split("\t"), bytes, heard));
        }
        return new Costs(heard[0], bytes);
    }

    private static void note(String[] words, Map<String, Double> bytes, boolean[] heard) {
        if (words[0].equals("heard")) {
            heard[0] = Boolean.parseBoolean(words[1]);
        } else if (words.length == 2) {
            bytes.put(words[0], Double.parseDouble(words[1]));
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
            return Path.of(Objects.requireNonNull(found).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
