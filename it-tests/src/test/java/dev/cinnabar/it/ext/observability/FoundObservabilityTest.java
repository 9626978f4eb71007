package dev.cinnabar.it.ext.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Checkout;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.EngineOpened;
import dev.cinnabar.connect.TransactionBegan;
import dev.cinnabar.ext.observability.Observability;
import dev.cinnabar.orm.BeforeFlush;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import java.util.List;
import jdk.jfr.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The jar on the class path: it tells what the whole process has been set up for, and nothing else. */
class FoundObservabilityTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    @AfterEach
    void forget() {
        Metrics.removeRegistry(registry);
        Metrics.globalRegistry.clear();
        GlobalOpenTelemetry.resetForTest();
    }

    private static Engine engine() {
        return Engine.builder("sqlite:///:memory:").name("found").build();
    }

    private static void ask(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.queryRaw("SELECT 1").all();
        }
    }

    @Test
    void engine_hasNoListener_whereNothingIsSetUp() {
        try (Engine engine = engine()) {
            assertThat(List.of(
                            BeforeExecute.class,
                            AfterExecute.class,
                            Checkout.class,
                            TransactionBegan.class,
                            BeforeFlush.class,
                            EngineOpened.class))
                    .noneMatch(event -> engine.events().hears(event));
        }
        assertThat(GlobalOpenTelemetry.isSet()).isFalse();
    }

    @Test
    void engine_isMeasuredInTheGlobalRegistry_whereItHasOne() {
        Metrics.addRegistry(registry);
        try (Engine engine = engine()) {
            ask(engine);
        }

        assertThat(registry.get("cinnabar.statements")
                        .tags("engine", "found", "kind", "select", "outcome", "ok")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void engineThatIsClosed_takesItsGaugesOutOfTheGlobalRegistry_andOfThoseBehindIt() {
        Metrics.addRegistry(registry);
        Engine first = engine();
        try (Engine second = engine()) {
            first.close();
            assertThat(registry.get("cinnabar.pool.max")
                            .tag("engine", "found")
                            .gauge()
                            .value())
                    .isEqualTo(second.pool().most());
        }

        assertThat(registry.find("cinnabar.pool.max").gauge()).isNull();
        assertThat(Metrics.globalRegistry.find("cinnabar.pool.max").gauge()).isNull();
    }

    @Test
    void engine_isTracedByTheGlobalOpenTelemetry_whereItIsSet() {
        try (OpenTelemetrySdk sdk = Spans.in(exporter)) {
            GlobalOpenTelemetry.set(sdk);
            try (Engine engine = engine()) {
                ask(engine);
            }
            assertThat(exporter.getFinishedSpanItems())
                    .extracting(span -> span.getName())
                    .contains("SELECT");
        }
    }

    @Test
    void engine_isRecorded_whileARecordingRuns() {
        try (Engine engine = engine();
                Recording recording = new Recording()) {
            recording.start();
            assertThat(engine.events().hears(BeforeExecute.class)).isTrue();
            recording.stop();
            assertThat(engine.events().hears(BeforeExecute.class)).isFalse();
        }
    }

    @Test
    void pluginOfTheClassPath_isSilent_whereTheProgramHasItsOwn() {
        Metrics.addRegistry(registry);
        SimpleMeterRegistry own = new SimpleMeterRegistry();
        try (Engine engine = Engine.builder("sqlite:///:memory:")
                .plugin(Observability.builder().metrics(own).build())
                .build()) {
            ask(engine);
        }

        assertThat(registry.find("cinnabar.statements").timer()).isNull();
        assertThat(own.get("cinnabar.statements")
                        .tags("kind", "select", "outcome", "ok")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void pluginOfTheClassPath_canBeKeptOut() {
        Metrics.addRegistry(registry);
        try (Engine engine = Engine.builder("sqlite:///:memory:").allowPlugins().build()) {
            ask(engine);
        }

        assertThat(registry.find("cinnabar.statements").timer()).isNull();
    }

    @Test
    void pluginOfTheClassPath_isLetInByTheNameThatThePageSays() {
        Metrics.addRegistry(registry);
        try (Engine engine = Engine.builder("sqlite:///:memory:")
                .allowPlugins("cinnabar-observability")
                .build()) {
            ask(engine);
        }

        assertThat(registry.find("cinnabar.statements").timer()).isNotNull();
    }
}
