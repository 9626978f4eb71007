package dev.cinnabar.it.bench;

/**
 * What a case shall cost.
 *
 * @param sqlite the calling thread's time on SQLite, as a multiple of plain JDBC's; of a case that sends nothing, microseconds
 * @param server the time by the clock on a server, likewise
 * @param bytes what is allocated for a row or, where there is only one, for an operation; a multiple of plain JDBC's where it is relative
 * @param relative whether the bytes are a multiple
 */
record Goal(double sqlite, double server, double bytes, boolean relative) {
    static Goal of(double sqlite, double server, double kilobytes) {
        return new Goal(sqlite, server, kilobytes * 1024, false);
    }

    static Goal relative(double sqlite, double server, double times) {
        return new Goal(sqlite, server, times, true);
    }

    double time(BenchDatabase database) {
        return database.isServer() ? server : sqlite;
    }

    /** The most bytes of an operation of so many rows, of which plain JDBC allocates so many. */
    double bytes(int rows, double plain) {
        return relative ? bytes * plain : bytes * rows;
    }
}
