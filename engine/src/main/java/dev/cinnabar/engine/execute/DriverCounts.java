package dev.cinnabar.engine.execute;

/**
 * What is known of an engine's driver: whether it tells how many rows each set of a batch changed. It may for some batches and not for
 * others; one that it did not tell of is remembered. Shared by all threads.
 */
final class DriverCounts {
    private volatile boolean tells;
    private volatile boolean withholds;

    /** What it did up to now. */
    enum Known {
        NOTHING,
        TELLS,
        WITHHOLDS
    }

    DriverCounts() {}

    Known known() {
        return withholds ? Known.WITHHOLDS : tells ? Known.TELLS : Known.NOTHING;
    }

    void told() {
        tells = true;
    }

    void withheld() {
        withholds = true;
    }
}
