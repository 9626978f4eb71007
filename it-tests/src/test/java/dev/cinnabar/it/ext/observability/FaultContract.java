package dev.cinnabar.it.ext.observability;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.parameter;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.ext.observability.Observability;
import dev.cinnabar.it.ext.observability.model.Writer;
import dev.cinnabar.orm.AfterFlush;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.Update;
import dev.cinnabar.type.DialectInfo;
import dev.cinnabar.type.SqlType;
import dev.cinnabar.type.TypeDecorator;
import dev.cinnabar.type.Types;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails in a way of its own is measured as it was, and what fails while it is told stays away from the program. */
abstract class FaultContract extends ObservedContract {
    private SimpleMeterRegistry registry;
    private InMemorySpanExporter exporter;
    private OpenTelemetrySdk sdk;
    private Engine engine;

    @TempDir
    private Path folder;

    FaultContract(Place place) {
        super(place);
    }

    @BeforeEach
    void observe() {
        registry = new SimpleMeterRegistry();
        exporter = InMemorySpanExporter.create();
        sdk = Spans.in(exporter);
        engine = builder()
                .plugin(Observability.builder()
                        .metrics(registry)
                        .tracing(sdk)
                        .jfr(true)
                        .build())
                .build();
    }

    @AfterEach
    void close() {
        engine.close();
        sdk.close();
    }

    private List<SpanData> spans(String name) {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .toList();
    }

    private long count(String name, String... tags) {
        return registry.get(name).tags(tags).timer().count();
    }

    @Test
    void flushThatAListenerRefusesAtItsEnd_isAFailedOne() throws Exception {
        IllegalStateException veto = new IllegalStateException("no");
        SessionFactory sessions = SessionFactory.of(engine);
        List<RecordedEvent> events;
        try (Recording recording = new Recording()) {
            recording.enable("dev.cinnabar.Flush").withoutThreshold();
            recording.start();
            engine.events().on(AfterFlush.class, event -> {
                throw veto;
            });
            assertThatThrownBy(() -> sessions.inTransaction(session -> session.add(new Writer("ada"))))
                    .isSameAs(veto);
            recording.stop();
            Path file = folder.resolve("flush.jfr");
            recording.dump(file);
            events = RecordingFile.readAllEvents(file);
        }

        assertThat(count("cinnabar.flushes", "outcome", "failed")).isEqualTo(1);
        assertThat(count("cinnabar.flushes", "outcome", "ok")).isZero();
        assertThat(registry.get("cinnabar.flush.objects")
                        .tag("change", "insert")
                        .counter()
                        .count())
                .isZero();
        assertThat(spans("flush")).singleElement().satisfies(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                    .isEqualTo("java.lang.IllegalStateException");
        });
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("dev.cinnabar.Flush"))
                .singleElement()
                .satisfies(event -> assertThat(event.getString("outcome")).isEqualTo("failed"));
    }

    @Test
    void whatAListenerAsksAtTheEndOfAFlush_standsWithinItsSpan() {
        SessionFactory sessions = SessionFactory.of(engine);
        engine.events()
                .on(
                        AfterFlush.class,
                        event -> event.session().connection().execute(names()).all());
        sessions.inTransaction(session -> session.add(new Writer("ada")));

        assertThat(spans("SELECT people"))
                .singleElement()
                .satisfies(span -> assertThat(span.getParentSpanId())
                        .isEqualTo(spans("flush").get(0).getSpanId()));
    }

    /** A type that takes no text but lower case, and says so in its own way. */
    private static final class LowerCase extends TypeDecorator<String, String> {
        @Override
        public SqlType<String> storedAs() {
            return Types.TEXT;
        }

        @Override
        public String toDatabase(String value, DialectInfo dialect) {
            if (!value.equals(value.toLowerCase(java.util.Locale.ROOT))) {
                throw new ArithmeticException("n33dl3 " + value);
            }
            return value;
        }

        @Override
        public String fromDatabase(String stored, DialectInfo dialect) {
            return stored;
        }
    }

    private static final Update<Table> RENAME = update(PEOPLE)
            .set(NAME, parameter("name", new LowerCase()))
            .where(PEOPLE.column(ID).eq(parameter("id", Types.INTEGER)));

    @Test
    void typeThatThrows_endsTheSpanOfItsStatement_andItIsCounted() {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(RENAME, List.of(Map.of("id", 1, "name", "A"))))
                    .isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> connection.execute(
                            RENAME, List.of(Map.of("id", 1, "name", "a"), Map.of("id", 2, "name", "B"))))
                    .isInstanceOf(ArithmeticException.class);
        }

        for (String name : List.of("UPDATE people", "BATCH UPDATE people")) {
            assertThat(spans(name)).singleElement().satisfies(span -> {
                assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
                assertThat(span.getAttributes().get(AttributeKey.stringKey("error.type")))
                        .isEqualTo("java.lang.ArithmeticException");
                assertThat(span.toString() + span.getAttributes() + span.getEvents())
                        .doesNotContain("n33dl3");
            });
        }
        assertThat(registry.get("cinnabar.statements")
                        .tags("kind", "update", "outcome", "failed")
                        .timers())
                .extracting(Timer::count)
                .containsExactly(2L);
    }

    @Test
    void statementThatTheDatabaseDoesNotUnderstand_isTimedToo() {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(
                            () -> connection.execute(select(PEOPLE.column(ID)).from(missing())))
                    .isInstanceOf(DatabaseException.class);
        }

        assertThat(registry.get("cinnabar.statements")
                        .tags("kind", "select", "outcome", "failed")
                        .timers())
                .singleElement()
                .satisfies(timer -> {
                    assertThat(timer.count()).isEqualTo(1);
                    assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
                });
    }

    private static Table missing() {
        return dev.cinnabar.sql.Sql.table("no_such_table", ID);
    }

    /** A library of another version than that for which this was built. */
    private static final class OtherVersion implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            throw new NoSuchMethodError("not in this version");
        }

        @Override
        public boolean isStartRequired() {
            return true;
        }

        @Override
        public void onEnd(ReadableSpan span) {}

        @Override
        public boolean isEndRequired() {
            return false;
        }
    }

    @Test
    void libraryOfAnotherVersion_doesNotStopTheProgram() {
        try (OpenTelemetrySdk other = OpenTelemetrySdk.builder()
                        .setTracerProvider(SdkTracerProvider.builder()
                                .addSpanProcessor(new OtherVersion())
                                .build())
                        .build();
                Engine own = builder()
                        .plugin(Observability.builder().tracing(other).build())
                        .build()) {
            own.inTransaction(connection -> connection.execute(person(1, "ada")));
            assertThat(own.<List<String>, RuntimeException>read(
                            connection -> connection.execute(names()).all()))
                    .containsExactly("ada");
        }
    }

    @Test
    void registryThatRefusesFromTheBeginning_doesNotKeepOthersFromBeingTold() {
        MeterRegistry broken = new SimpleMeterRegistry();
        broken.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                throw new IllegalStateException("no meters at all");
            }
        });
        exporter.reset();
        try (Engine own = builder()
                .plugin(Observability.builder().metrics(broken).tracing(sdk).build())
                .build()) {
            own.inTransaction(connection -> connection.execute(insert(PEOPLE), people(1)));
        }

        assertThat(spans("INSERT people")).hasSize(1);
    }
}
