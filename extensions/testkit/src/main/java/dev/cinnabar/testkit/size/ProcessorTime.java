package dev.cinnabar.testkit.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.CinnabarException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** What a call costs its own thread: a machine that is busy with other things makes no difference. Stateless. */
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration QUICK = Duration.ofSeconds(1);
    /** What stands in the way of one run, a processor that others share or a compiler that has just begun, adds to it and takes nothing away. */
    private static final int RUNS = 3;

    private ProcessorTime() {}

    /** What it took; to be measured against a bound with room. */
    public static Duration of(Runnable call) {
        long begin = THREADS.getCurrentThreadCpuTime();
        call.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin);
    }

    /**
     * It ends within a second, with a value or with a refusal in the program's own words; by the least of three runs, of which the others
     * are left out once one was quick enough.
     */
    public static void assertQuick(String what, Runnable call) {
        Duration least = told(what, call);
        for (int run = 1; run < RUNS && least.compareTo(QUICK) >= 0; run++) {
            Duration again = told(what, call);
            least = again.compareTo(least) < 0 ? again : least;
        }
        assertThat(least).as(what).isLessThan(QUICK);
    }

    private static Duration told(String what, Runnable call) {
        return of(() -> {
            try {
                call.run();
            } catch (CinnabarException refused) {
                assertThat(refused.getMessage()).as(what).isNotEmpty();
            }
        });
    }
}
