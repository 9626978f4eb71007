package dev.cinnabar.it.ext.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ExecutionOptions;
import dev.cinnabar.ext.observability.Observability;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** Engines of one name in one registry, as those of a program that makes its engine anew: what they show is their sum. */
abstract class SharedMetersContract extends ObservedContract {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    SharedMetersContract(Place place) {
        super(place);
    }

    private Engine engine(Observability observability) {
        return builder().plugin(observability).build();
    }

    private Observability observability() {
        return Observability.builder().metrics(registry).build();
    }

    private double gauge(String name) {
        return registry.get(name).tag("engine", "observed").gauge().value();
    }

    @Test
    void gauges_areThoseOfAllEnginesOfTheName_untilTheLastIsClosed() {
        Observability both = observability();
        Engine first = engine(both);
        Engine second = engine(both);
        try (Connection one = first.connect();
                Connection other = second.connect()) {
            assertThat(one.isClosed() || other.isClosed()).isFalse();
            assertThat(gauge("cinnabar.pool.active")).isEqualTo(2);
        }
        assertThat(gauge("cinnabar.pool.max")).isEqualTo(30);
        assertThat(gauge("cinnabar.pool.idle")).isEqualTo(2);

        second.close();
        assertThat(gauge("cinnabar.pool.max")).isEqualTo(15);
        assertThat(gauge("cinnabar.pool.idle")).isEqualTo(1);

        first.close();
        assertThat(registry.find("cinnabar.pool.max").gauge()).isNull();
    }

    @Test
    void engineThatIsMadeAnew_isShown_whenTheOldOneIsClosed() {
        Engine old = engine(observability());
        try (Engine anew = engine(observability())) {
            old.close();

            assertThat(gauge("cinnabar.pool.max")).isEqualTo(15);
            anew.inTransaction(connection -> connection.execute(person(1, "ada")));
            assertThat(gauge("cinnabar.pool.idle")).isEqualTo(1);
            assertThat(gauge("cinnabar.compiled.size")).isEqualTo(1);
        }
        assertThat(registry.find("cinnabar.pool.max").gauge()).isNull();
    }

    @Test
    void engineUnderOtherOptions_isShown_whereNobodyKeepsTheFirst() {
        try (Engine derived = engine(observability()).withOptions(ExecutionOptions.NONE.withFetchSize(10))) {
            System.gc(); // the engine from which it was derived is held by nobody else

            assertThat(gauge("cinnabar.pool.max")).isEqualTo(15);
            assertThat(derived.pool().most()).isEqualTo(15);
        }
    }

    @Test
    void engineThatIsMadeAgain_goesOnCounting_whereItsForerunnerStopped() {
        for (int id = 1; id <= 2; id++) {
            try (Engine engine = engine(observability())) {
                int number = id;
                engine.inTransaction(connection -> connection.execute(person(number, "person " + number)));
                assertThat(gauge("cinnabar.pool.max")).isEqualTo(15);
            }
        }

        assertThat(registry.get("cinnabar.statements")
                        .tags("kind", "insert", "outcome", "ok")
                        .timer()
                        .count())
                .isEqualTo(2);
    }
}
