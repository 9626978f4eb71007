package dev.cinnabar.it.bench;

/**
 * What a case shall cost.
 *
 * @param sqlite the calling thread's time on SQLite, as a multiple of plain JDBC's; of a case that sends nothing, microseconds
 * @param server the time by the clock on a server, likewise
 * @param bytes what is allocated for a row or, where there is only one, for an operation; a multiple of plain JDBC's where it is relative
 * @param relative whether the bytes are a multiple
 */
public record Goal(double sqlite, double server, double bytes, boolean relative) {
    public static Goal of(double sqlite, double server, double kilobytes) {
        return new Goal(sqlite, server, kilobytes * 1024, false);
    }

    public static Goal relative(double sqlite, double server, double times) {
        return new Goal(sqlite, server, times, true);
    }

    /** What is only the measure of another case. */
    public static Goal none() {
        return relative(Double.NaN, Double.NaN, Double.NaN);
    }

    boolean isSet() {
        return !Double.isNaN(bytes);
    }

    public double time(BenchDatabase database) {
        return database.isServer() ? server : sqlite;
    }

    /** The most bytes of an operation of so many rows, of which plain JDBC allocates so many. */
    public double bytes(int rows, double plain) {
        return relative ? bytes * plain : bytes * rows;
    }
}
