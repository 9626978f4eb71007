package dev.cinnabar.it.bench;

import java.util.List;

/**
 * What a case cost a contender on a database, for one operation.
 *
 * @param contender its name
 * @param clock microseconds by the clock, in the best iteration
 * @param processor microseconds of the calling thread, likewise
 * @param bytes allocated, likewise
 * @param sent what was sent
 */
record Measured<C extends Contender>(
        BenchCase<C> what,
        BenchDatabase database,
        String contender,
        double clock,
        double processor,
        double bytes,
        List<String> sent) {
    /** The time that counts: by the clock where a server works for it, else the calling thread's. */
    double time() {
        return database.isServer() && what.sends() ? clock : processor;
    }
}
