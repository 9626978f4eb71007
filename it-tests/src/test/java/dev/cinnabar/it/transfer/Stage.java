package dev.cinnabar.it.transfer;

import java.util.List;
import java.util.SplittableRandom;

/** How far a transaction has come. */
enum Stage {
    /** Its first statement has not been answered. */
    BEGINNING,
    /** It is open. */
    OPEN,
    /** It holds both purses. */
    LOCKED,
    /** It has written the transfer. */
    WRITTEN,
    /** Its work is done: what comes is the commit. */
    COMMITTING;

    /** Those between the first answer and the commit. */
    static final List<Stage> MIDDLE = List.of(OPEN, LOCKED, WRITTEN);

    private static final List<Stage> EARLY = List.of(BEGINNING, OPEN, LOCKED, WRITTEN);

    /** Draws one: every other is the last, which most transactions come to. */
    static Stage drawn(SplittableRandom random) {
        return random.nextBoolean() ? COMMITTING : EARLY.get(random.nextInt(EARLY.size()));
    }
}
