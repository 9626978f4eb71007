package dev.cinnabar.connect;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.CommitOutcomeUnknownException;
import dev.cinnabar.error.Retry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Runs a unit of work again where that is safe: on a new connection and in a new transaction each time, after a pause that grows and
 * is never the same twice. Work that may have been committed is not repeated unless a probe says that it was not. Immutable, shared.
 *
 * @param attempts the most times that the work is run
 * @param shortest the least pause; what it may be at most doubles with each attempt
 * @param longest the longest pause of all
 * @param probe asked after a commit whose outcome is unknown; null to give up then
 */
public record Retries(
        int attempts,
        Duration shortest,
        Duration longest,
        @Nullable OutcomeProbe probe) {
    /** At most five attempts, with pauses of 10 milliseconds to a second. */
    public static final Retries USUAL = new Retries(5, Duration.ofMillis(10), Duration.ofSeconds(1), null);

    /** Work that knows which attempt it is, from 1. */
    @FunctionalInterface
    public interface Attempt<T extends @Nullable Object, X extends Exception> {
        T apply(Connection connection, int attempt) throws X;
    }

    /**
     * What a program finds out about a commit that broke, by looking for what it would have written. The database may still be at that
     * transaction: a probe locks first what the work has locked, and so waits for its end. Its own connection may break, too; what it
     * throws counts as {@link Outcome#UNKNOWN}, so it may well ask by {@link #USUAL}.
     */
    @FunctionalInterface
    public interface OutcomeProbe {
        Outcome ask(Engine engine);
    }

    /** What became of a commit. */
    public enum Outcome {
        COMMITTED,
        NOT_COMMITTED,
        UNKNOWN
    }

    public Retries withProbe(OutcomeProbe newProbe) {
        return new Retries(attempts, shortest, longest, newProbe);
    }

    public Retries withAttempts(int most) {
        return new Retries(most, shortest, longest, probe);
    }

    /**
     * Runs the work in a transaction, at most {@link #attempts} times. The commit behind it is not the work's: where one breaks within
     * the work, there is no value to give even if the probe finds that all was committed.
     *
     * @throws X what the last attempt threw, the earlier ones suppressed in it
     */
    public <T extends @Nullable Object, X extends Exception> T call(Engine engine, Attempt<T, X> work) throws X {
        CinnabarException earlier = null;
        for (int attempt = 1; ; attempt++) {
            Try<T> now = new Try<>();
            int number = attempt;
            try {
                return engine.callInTransaction(connection -> now.keep(work.apply(connection, number)));
            } catch (CinnabarException failure) {
                Outcome outcome = outcomeOf(failure, engine);
                if (outcome == Outcome.COMMITTED && now.isKept()) {
                    return now.value();
                }
                if (earlier != null && earlier != failure) {
                    failure.addSuppressed(earlier);
                }
                if (attempt >= attempts || outcome != Outcome.NOT_COMMITTED) {
                    throw failure;
                }
                earlier = failure;
                sleep(pauseAfter(attempt), failure);
            }
        }
    }

    /** What a failed attempt left behind; it is asked for once, since what is asked may change its mind. */
    private Outcome outcomeOf(CinnabarException failure, Engine engine) {
        if (failure instanceof CommitOutcomeUnknownException) {
            return ask(engine, failure);
        }
        return failure.retry() == Retry.SAFE ? Outcome.NOT_COMMITTED : Outcome.UNKNOWN;
    }

    private Outcome ask(Engine engine, CinnabarException failure) {
        try {
            return probe == null ? Outcome.UNKNOWN : probe.ask(engine);
        } catch (RuntimeException unanswered) {
            failure.addSuppressed(unanswered);
            return Outcome.UNKNOWN;
        }
    }

    /** Drawn by lot, so that two who were in each other's way do not meet again. */
    Duration pauseAfter(int attempt) {
        long least = shortest.toMillis();
        long most = Math.max(least, Math.min(longest.toMillis(), least << Math.min(attempt, 20)));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(least, most + 1));
    }

    private static void sleep(Duration pause, CinnabarException failure) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    /** The value of an attempt, for the case that its commit is found to have happened. */
    private static final class Try<T extends @Nullable Object> {
        private T value;
        private boolean kept;

        @SuppressWarnings("NullAway") // read only after keep
        private Try() {}

        T keep(T given) {
            value = given;
            kept = true;
            return given;
        }

        /** Whether the work came to its end: one that commits by itself does not, where that breaks. */
        boolean isKept() {
            return kept;
        }

        T value() {
            return value;
        }
    }
}
