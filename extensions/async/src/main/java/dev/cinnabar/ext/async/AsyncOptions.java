package dev.cinnabar.ext.async;

import static java.util.Objects.requireNonNull;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How work is run off the thread of its caller. Immutable.
 *
 * @param atOnce how many works run at once; 0 for as many as the pool has connections
 * @param mostWaiting how many others may wait for their turn; one more is refused
 * @param patience how long a statement that was cancelled may take to end, until its connection is aborted
 * @param carriers what is carried from the thread of the caller to the one that works
 */
public record AsyncOptions(int atOnce, int mostWaiting, Duration patience, List<ContextCarrier> carriers) {
    /** As many at once as there are connections, a hundred thousand that wait, a second and a half, and the context of logs. */
    public static final AsyncOptions USUAL =
            new AsyncOptions(0, 100_000, Duration.ofMillis(1_500), List.of(ContextCarrier.logs()));

    /**
     * Options as they are said.
     *
     * @throws UsageException if a number is negative
     */
    public AsyncOptions {
        requireNonNull(patience, "patience");
        carriers = List.copyOf(carriers);
        require(atOnce >= 0, "atOnce", atOnce);
        require(mostWaiting >= 0, "mostWaiting", mostWaiting);
        require(!patience.isNegative(), "patience", patience);
    }

    private static void require(boolean natural, String name, Object value) {
        if (!natural) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION, name + " of async options is " + value + ".", "say 0 or more");
        }
    }

    public AsyncOptions withAtOnce(int works) {
        return new AsyncOptions(works, mostWaiting, patience, carriers);
    }

    public AsyncOptions withMostWaiting(int works) {
        return new AsyncOptions(atOnce, works, patience, carriers);
    }

    public AsyncOptions withPatience(Duration time) {
        return new AsyncOptions(atOnce, mostWaiting, time, carriers);
    }

    /** With another thing to carry; those before it stay. */
    public AsyncOptions withCarrier(ContextCarrier carrier) {
        List<ContextCarrier> more = new ArrayList<>(carriers);
        more.add(carrier);
        return new AsyncOptions(atOnce, mostWaiting, patience, more);
    }
}
