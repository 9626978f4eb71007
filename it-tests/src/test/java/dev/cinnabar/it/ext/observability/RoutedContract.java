package dev.cinnabar.it.ext.observability;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.ReplicaChooser;
import dev.cinnabar.ext.observability.Observability;
import dev.cinnabar.it.ext.observability.model.Writer;
import dev.cinnabar.orm.SessionFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine over a primary and its replicas: each of them is told of by its own name, and nothing twice. */
abstract class RoutedContract extends ObservedContract {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private InMemorySpanExporter exporter;
    private OpenTelemetrySdk sdk;
    private Engine primary;
    private List<Engine> replicas;
    private Engine routing;

    RoutedContract(Place place) {
        super(place);
    }

    @BeforeEach
    void observe() {
        registry.clear();
        exporter = InMemorySpanExporter.create();
        sdk = Spans.in(exporter);
        Observability observability =
                Observability.builder().metrics(registry).tracing(sdk).build();
        primary = builder().name("primary").plugin(observability).build();
        replicas = List.of(
                builder().name("first").plugin(observability).build(),
                builder().name("second").plugin(observability).build());
        routing = Engine.routing(primary, ReplicaChooser.inTurn(replicas));
    }

    @AfterEach
    void close() {
        routing.close();
        replicas.forEach(Engine::close);
        primary.close();
        sdk.close();
    }

    private long ran(String engine, String kind) {
        return registry.get("cinnabar.statements")
                .tags("engine", engine, "kind", kind, "outcome", "ok")
                .timer()
                .count();
    }

    private long acquired(String engine) {
        return registry.get("cinnabar.pool.acquire")
                .tags("engine", engine, "outcome", "ok")
                .timer()
                .count();
    }

    private double gauge(String name, String engine) {
        return registry.get(name).tag("engine", engine).gauge().value();
    }

    private List<String> spans() {
        return exporter.getFinishedSpanItems().stream().map(SpanData::getName).toList();
    }

    @Test
    void statements_areCountedWhereTheyRan_andOnce() {
        routing.inTransaction(connection -> connection.execute(person(1, "ada")));
        for (int i = 0; i < 4; i++) {
            try (Connection connection = routing.connect()) {
                connection.execute(names()).all();
            }
        }

        assertThat(List.of(ran("primary", "insert"), ran("first", "insert"), ran("second", "insert")))
                .containsExactly(1L, 0L, 0L);
        assertThat(List.of(ran("primary", "select"), ran("first", "select"), ran("second", "select")))
                .containsExactly(0L, 2L, 2L);
        assertThat(List.of(acquired("primary"), acquired("first"), acquired("second")))
                .containsExactly(1L, 2L, 2L);
        assertThat(spans())
                .filteredOn(name -> !name.equals("transaction"))
                .containsExactly("INSERT people", "SELECT people", "SELECT people", "SELECT people", "SELECT people");
    }

    @Test
    void flushesOfASession_areToldByThePrimary() {
        SessionFactory sessions = SessionFactory.of(routing);
        sessions.inTransaction(session -> session.add(new Writer("ada")));
        sessions.inTransaction(session ->
                assertThat(session.execute(select(Writer.class)).all()).hasSize(1));

        assertThat(registry.get("cinnabar.flushes")
                        .tags("engine", "primary", "outcome", "ok")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(spans()).containsOnlyOnce("flush");
        assertThat(ran("primary", "insert")).isEqualTo(1);
        assertThat(List.of("primary", "first", "second"))
                .extracting(engine -> ran(engine, "select"))
                .containsExactlyInAnyOrder(0L, 0L, 1L);
    }

    @Test
    void compiledStatementsAndPool_areThoseOfThePrimary_andEachEngineShowsItsOwn() {
        routing.inTransaction(connection -> connection.execute(person(1, "ada")));
        try (Connection connection = routing.connect()) {
            connection.execute(names()).all();
        }

        assertThat(routing.compiledStatements()).isEqualTo(primary.compiledStatements());
        assertThat(routing.pool()).isEqualTo(primary.pool());
        assertThat(List.of("primary", "first", "second"))
                .extracting(engine -> gauge("cinnabar.compiled.size", engine))
                .containsExactlyInAnyOrder(1.0, 1.0, 0.0);
        assertThat(List.of("primary", "first", "second"))
                .extracting(engine -> gauge("cinnabar.pool.idle", engine))
                .containsExactlyInAnyOrder(1.0, 1.0, 0.0);
    }
}
