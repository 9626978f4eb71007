package dev.cinnabar.it.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.DatabaseServer;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code ./cinnabar bench http} in small: all is answered, and what it prints is there. */
abstract class HttpLoadContract {
    private static final int CALLERS = 20;
    private static final int REQUESTS = 400;
    private static final int SECONDS = 60;
    private static final int CONNECTIONS = 4;
    private static final Duration BOUND = Duration.ofSeconds(20);

    abstract DatabaseServer server();

    @ParameterizedTest
    @EnumSource
    @Timeout(180)
    void everyRequest_isAnswered(Way way) throws Exception {
        Load load = new Load(CALLERS, CALLERS, REQUESTS, SECONDS, CONNECTIONS);

        Load.Outcome outcome = load.on(way, server());

        Figures figures = outcome.figures();
        assertThat(figures.requests()).isEqualTo(REQUESTS);
        assertThat(figures.errors()).isZero();
        assertThat(figures.last())
                .isLessThan(BOUND)
                .isGreaterThanOrEqualTo(figures.most())
                .isGreaterThanOrEqualTo(figures.half());
        assertThat(outcome.threads()).isPositive();
        assertThat(figures.line(server().name(), way, CONNECTIONS, outcome.threads()))
                .contains(server().name(), way.name().toLowerCase(java.util.Locale.ROOT), " 400 ", " 0 ");
    }
}
