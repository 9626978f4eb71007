package dev.cinnabar.it.bench.orm.start;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What a process has spent so far.
 *
 * @param clock milliseconds since its start; of one that tells it itself, unknown
 * @param processor milliseconds of all its threads
 * @param mebibytes the most memory that it had
 */
record Spent(double clock, double processor, double mebibytes) {
    private static final double NANOSECONDS_OF_A_MILLISECOND = 1e6;

    /** Prints the rows that were read, for whoever looks at the clock, and then what this process has spent. Ends it. */
    static void print(int rows) {
        System.out.println(rows);
        System.out.flush();
        System.out.println(processorMilliseconds() + "\t" + mostMebibytes());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static double processorMilliseconds() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / NANOSECONDS_OF_A_MILLISECOND;
    }

    /** As Linux tells it; elsewhere unknown. */
    private static double mostMebibytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024.0)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException notLinux) {
            return Double.NaN;
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f ms, %.0f ms of the processor, %.0f MiB", clock, processor, mebibytes);
    }
}
