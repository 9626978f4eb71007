package dev.cinnabar.testkit.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The choices that make a random case: drawn from a seed, or repeated from a list. A generator should put what is simplest first, so
 * that smaller numbers make simpler cases. Confined to one thread.
 */
public final class Choices {
    private final @Nullable SplittableRandom random;
    private final List<Integer> given;
    private final List<Integer> made = new ArrayList<>();

    private Choices(@Nullable SplittableRandom random, List<Integer> given) {
        this.random = random;
        this.given = given;
    }

    /** Choices of a seed. */
    public static Choices of(long seed) {
        return new Choices(new SplittableRandom(seed), List.of());
    }

    /** The same choices again; what goes beyond them is 0. */
    static Choices again(List<Integer> made) {
        return new Choices(null, List.copyOf(made));
    }

    /** A number from 0 up to, and without, the bound. */
    public int below(int bound) {
        int index = made.size();
        int choice = random != null ? random.nextInt(bound) : index < given.size() ? given.get(index) % bound : 0;
        made.add(choice);
        return choice;
    }

    /** A number between the two, both included; the simplest is the lower. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True once in so many times. */
    public boolean onceIn(int times) {
        return below(times) == times - 1;
    }

    /** One of them; the simplest should stand first. */
    public <T> T of(List<? extends T> several) {
        return several.get(below(several.size()));
    }

    @SafeVarargs
    public final <T> T of(T... several) {
        return several[below(several.length)];
    }

    /** What has been chosen so far. */
    List<Integer> made() {
        return Collections.unmodifiableList(made);
    }
}
