package dev.cinnabar.testkit.size;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.CinnabarException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** What a call costs its own thread: a machine that is busy with other things makes no difference. Stateless. */
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** What it took; to be measured against a bound with room. */
    public static Duration of(Runnable call) {
        long begin = THREADS.getCurrentThreadCpuTime();
        call.run();
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin);
    }

    /** It ends within a second, with a value or with a refusal in the program's own words. */
    public static void assertQuick(String what, Runnable call) {
        Duration spent = of(() -> {
            try {
                call.run();
            } catch (CinnabarException refused) {
                assertThat(refused.getMessage()).as(what).isNotEmpty();
            }
        });
        assertThat(spent).as(what).isLessThan(Duration.ofSeconds(1));
    }
}
