package dev.cinnabar.testkit.random;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a property over random cases. It counts them into {@code target/suites}; a case that fails is made as small as can be, and its
 * failure tells the seed and the command that repeats it. The environment says how much is run: {@code CINNABAR_TEST_FULL=true} for the
 * full count, {@code CINNABAR_TEST_FIRST_SEED} for other cases than usual, {@code CINNABAR_TEST_SEED} for one case alone. Immutable.
 *
 * @param name of the suite, as reports show it
 * @param test the test class that it stands in
 * @param usual cases in the normal run
 * @param full cases in the full run
 */
public record RandomSuite(String name, Class<?> test, int usual, int full) {
    private static final long FIRST_SEED = 1_000_003;
    private static final int SHRINKING = 400;

    /** What must hold for each case. */
    @FunctionalInterface
    public interface Property {
        /** Makes a case of the choices and checks it; throws where it does not hold. Says how many cases that were. */
        int check(Choices choices) throws Exception;
    }

    /** How many cases this run owes. */
    public int required() {
        return "true".equals(System.getenv("CINNABAR_TEST_FULL")) ? full : usual;
    }

    /** Checks the property until enough cases were run. */
    public void run(Property property) {
        String seed = System.getenv("CINNABAR_TEST_SEED");
        if (seed != null) {
            check(Long.parseLong(seed), property);
            return;
        }
        long cases = 0;
        for (long next = firstSeed(); cases < required(); next++) {
            cases += check(next, property);
        }
        write(cases);
    }

    private static long firstSeed() {
        String first = System.getenv("CINNABAR_TEST_FIRST_SEED");
        return first == null ? FIRST_SEED : Long.parseLong(first);
    }

    private int check(long seed, Property property) {
        Choices choices = Choices.of(seed);
        try {
            return property.check(choices);
        } catch (Exception | AssertionError failure) {
            throw failed(seed, smallest(choices.made(), failure, property));
        }
    }

    /** The failure of the simplest choices that still fail: fewer of them, or lower numbers. */
    private static Throwable smallest(List<Integer> made, Throwable first, Property property) {
        List<Integer> best = new ArrayList<>(made);
        Throwable failure = first;
        int tries = 0;
        for (int step = Math.max(1, best.size() / 2); step >= 1 && tries < SHRINKING; step /= 2) {
            for (int at = 0; at < best.size() && tries < SHRINKING; at += step) {
                for (List<Integer> simpler : simpler(best, at, Math.min(best.size(), at + step))) {
                    tries++;
                    Throwable smaller = failure(simpler, property);
                    if (smaller != null) {
                        best = simpler;
                        failure = smaller;
                        break;
                    }
                }
            }
        }
        return failure;
    }

    private static List<List<Integer>> simpler(List<Integer> choices, int from, int to) {
        List<Integer> without = new ArrayList<>(choices);
        without.subList(from, to).clear();
        List<Integer> zeros = new ArrayList<>(choices);
        zeros.subList(from, to).replaceAll(choice -> 0);
        return zeros.equals(choices) ? List.of(without) : List.of(without, zeros);
    }

    private static @org.jspecify.annotations.Nullable Throwable failure(List<Integer> choices, Property property) {
        try {
            property.check(Choices.again(choices));
            return null;
        } catch (Exception | AssertionError failure) {
            return failure;
        }
    }

    private AssertionError failed(long seed, Throwable failure) {
        return new AssertionError(
                name + ", seed " + seed + ": " + failure.getMessage() + "\nrepeat it: CINNABAR_TEST_SEED=" + seed
                        + " mvn -pl it-tests -am test -Dtest=" + test.getSimpleName()
                        + " -Dsurefire.failIfNoSpecifiedTests=false",
                failure);
    }

    private void write(long cases) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "suites"));
            Files.writeString(folder.resolve(name + ".tsv"), name + "\t" + cases + "\t" + required() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
