package dev.cinnabar.it.bench.http;

import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.io.IOException;

/**
 * How much is asked of a service. Immutable.
 *
 * @param callers how many ask at once, each for one thing after the other
 * @param warmUps requests before those that count
 * @param requests requests that count
 * @param seconds when no more are begun
 * @param connections of the service's pool
 */
record Load(int callers, int warmUps, int requests, int seconds, int connections) {
    static final Load USUAL = new Load(200, 4_000, 8_000, 5, 10);

    /** What came of it, and the most threads that the service had of its own. */
    record Outcome(Figures figures, int threads) {}

    /** Puts it on a service of its own, over a database of its own. */
    Outcome on(Way way, DatabaseServer server) throws IOException, InterruptedException {
        try (TestDatabase database = server.fresh("http")) {
            Content.put(database.url());
            try (Service service = Service.start(way, database.url(), connections)) {
                Figures ignored = new Round(service.port(), 0, warmUps).run(callers, seconds);
                int before = service.threads();
                Figures figures = new Round(service.port(), ignored.requests(), requests).run(callers, seconds);
                return new Outcome(figures, Math.max(before, service.threads()));
            }
        }
    }
}
