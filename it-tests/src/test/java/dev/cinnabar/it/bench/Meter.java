package dev.cinnabar.it.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures what the calling thread spends: time of the processor, and bytes. Confined to that thread. */
public final class Meter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private long nanos;
    private long bytes;
    private long startNanos;
    private long startBytes;

    public void start() {
        startBytes = THREADS.getCurrentThreadAllocatedBytes();
        startNanos = THREADS.getCurrentThreadCpuTime();
    }

    public void stop() {
        nanos += THREADS.getCurrentThreadCpuTime() - startNanos;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - startBytes;
    }

    /** Processor time since it was made. */
    public long nanos() {
        return nanos;
    }

    /** Bytes since it was made. */
    public long bytes() {
        return bytes;
    }
}
