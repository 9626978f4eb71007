package dev.cinnabar.it.transfer;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is to be moved from whom to whom. Immutable.
 *
 * @param number one of its own
 * @param delay how long to wait for a killer before the commit
 * @param withdrawn whether the program thinks better of it when all has been sent
 */
record Move(long number, long payer, long payee, int amount, Duration delay, boolean withdrawn) {
    private static final int LONGEST_DELAY = 400_000;

    /** One between two of so many purses; some ask for more than is there. */
    static Move drawn(long number, int purses, SplittableRandom random) {
        int payer = random.nextInt(purses);
        int payee = (payer + 1 + random.nextInt(purses - 1)) % purses;
        Duration delay = Duration.ofNanos(random.nextInt(LONGEST_DELAY));
        return new Move(number, payer, payee, 1 + random.nextInt(40), delay, random.nextInt(25) == 0);
    }

    /** Both purses. */
    List<Long> purses() {
        return List.of(payer, payee);
    }
}
