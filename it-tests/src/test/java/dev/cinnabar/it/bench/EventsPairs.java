package dev.cinnabar.it.bench;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Prints for each case how much longer it takes with events, and how much longer the same takes that has none, tab separated. Three sides
 * in one JVM, each with Cinnabar's classes from a loader of its own, take turns: with events, without, and without once more. What the
 * machine does meanwhile falls on all three, and the third tells what of a difference is chance. What the compiler met first it compiled
 * otherwise than the rest, so each takes each place in the row, one JVM after the other.
 */
public final class EventsPairs {
    private static final long WARM = TimeUnit.SECONDS.toNanos(3);
    private static final long LONG = TimeUnit.SECONDS.toNanos(5);
    private static final int FEWEST = 30;
    private static final String SMALL = "500";
    private static final int SIDES = 3;

    private static final int WITH = 0;
    private static final int WITHOUT = 1;
    private static final int AGAIN = 2;

    /** In the order in which they were opened. */
    private final List<Side> sides = new ArrayList<>();

    private EventsPairs() {}

    /** One of the three; what it looks for by the thread's loader is its own. */
    private record Side(int role, ClassLoader loader, Function<String, double[]> rounds) {
        double[] round(String code) {
            Thread.currentThread().setContextClassLoader(loader);
            return rounds.apply(code);
        }
    }

    /**
     * Takes the folder with the class that hears nobody, the suite, the codes of cases, the database, for each side its two addresses, and by
     * how many places they are moved.
     */
    public static void main(String... words) throws ReflectiveOperationException, MalformedURLException {
        EventsPairs pairs = new EventsPairs();
        ClassLoader others = new URLClassLoader(urls(entries().filter(EventsPairs::isOfOthers)), platform());
        int moved = Integer.parseInt(words[4 + 2 * SIDES]);
        for (int place = 0; place < SIDES; place++) {
            int role = (place + moved) % SIDES;
            Stream<String> silent = role == WITH ? Stream.of() : Stream.of(words[0]);
            URL[] own = urls(Stream.concat(silent, entries().filter(entry -> !isOfOthers(entry))));
            pairs.open(
                    role,
                    new URLClassLoader(own, others),
                    words[1],
                    words[3],
                    words[4 + 2 * place],
                    words[5 + 2 * place],
                    SMALL);
        }
        pairs.check();
        Arrays.stream(words[2].split(",")).forEach(pairs::print);
        System.exit(0); // pools may keep the JVM alive for a while
    }

    private static ClassLoader platform() {
        return ClassLoader.getPlatformClassLoader();
    }

    private static Stream<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    /** Drivers with native code can be loaded once, and what is not Cinnabar's is the same for all. */
    private static boolean isOfOthers(String entry) {
        return entry.endsWith(".jar")
                && !Path.of(entry).getFileName().toString().startsWith("cinnabar-");
    }

    private static URL[] urls(Stream<String> entries) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : entries.toList()) {
            urls.add(Path.of(entry).toAbsolutePath().toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    @SuppressWarnings("unchecked") // what is loaded is a side, whose face is Java's own
    private void open(int role, ClassLoader loader, String... words) throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(loader);
        Object rounds = loader.loadClass(EventsSide.class.getName())
                .getMethod("of", String[].class)
                .invoke(null, (Object) words);
        sides.add(new Side(role, loader, (Function<String, double[]>) rounds));
    }

    private void check() {
        for (Side side : sides) {
            if (side.round("")[0] != (side.role() == WITH ? 1 : 0)) {
                throw new IllegalStateException(
                        "side " + side.role() + " hears what it should not, or does not what it should");
            }
        }
    }

    private void print(String code) {
        rounds(code, WARM);
        List<double[]> times = rounds(code, LONG);
        System.out.printf(Locale.ROOT, "%s\t%.5f\t%.5f%n", code, longer(times, WITH), longer(times, AGAIN));
    }

    /** In turn, each as often the first as the others. */
    private List<double[]> rounds(String code, long atLeast) {
        List<double[]> times = new ArrayList<>();
        long end = System.nanoTime() + atLeast;
        while (times.size() < FEWEST || System.nanoTime() < end) {
            double[] round = new double[SIDES];
            for (int turn = 0; turn < SIDES; turn++) {
                Side side = sides.get((turn + times.size()) % SIDES);
                round[side.role()] = side.round(code)[1];
            }
            times.add(round);
        }
        return times;
    }

    /** How much longer a side takes than the one without events: the median of what it took in the same round. */
    private static double longer(List<double[]> times, int role) {
        double[] ratios = times.stream()
                .mapToDouble(round -> round[role] / round[WITHOUT])
                .sorted()
                .toArray();
        return ratios[ratios.length / 2];
    }
}
