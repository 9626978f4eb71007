package dev.cinnabar.it.ext.observability;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.PoolTimeoutException;
import dev.cinnabar.ext.observability.Observability;
import dev.cinnabar.it.ext.observability.model.Essay;
import dev.cinnabar.it.ext.observability.model.Writer;
import dev.cinnabar.orm.SessionFactory;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording holds of known pieces of work. */
abstract class FlightContract extends ObservedContract {
    private static final List<String> EVENTS = List.of("Statement", "Flush", "Transaction", "PoolAcquire", "OneByOne");

    @TempDir
    private Path folder;

    private Engine engine;

    FlightContract(Place place) {
        super(place);
    }

    @BeforeEach
    void observe() {
        engine = builder().plugin(Observability.builder().jfr(true).build()).build();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** What is to be recorded. */
    private interface Work {
        void run() throws Exception;
    }

    private List<RecordedEvent> recorded(String name, Work work) throws Exception {
        return recorded(name, Duration.ZERO, work);
    }

    private List<RecordedEvent> recorded(String name, Duration threshold, Work work) throws Exception {
        try (Recording recording = new Recording()) {
            EVENTS.forEach(event -> recording.enable("dev.cinnabar." + event).withThreshold(threshold));
            recording.start();
            work.run();
            recording.stop();
            return read(recording).stream()
                    .filter(event -> event.getEventType().getName().equals("dev.cinnabar." + name))
                    .filter(event -> event.getString("engine").equals("observed"))
                    .sorted(Comparator.comparing(RecordedEvent::getEndTime)) // a file has them as buffers became full
                    .toList();
        }
    }

    private List<RecordedEvent> read(Recording recording) throws IOException {
        Path file = Files.createTempFile(folder, "work", ".jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file);
    }

    @Test
    void statement_isRecordedWithWhatItDid() throws Exception {
        List<RecordedEvent> events = recorded(
                "Statement",
                () -> engine.inTransaction(connection -> {
                    connection.execute(insert(PEOPLE), people(4));
                    connection.execute(names()).all();
                }));

        assertThat(events).hasSize(2);
        RecordedEvent inserted = events.get(0);
        assertThat(inserted.getString("database")).isEqualTo(place.system());
        assertThat(inserted.getString("summary")).isEqualTo("INSERT people");
        assertThat(inserted.getInt("sets")).isEqualTo(4);
        assertThat(inserted.getLong("rows")).isEqualTo(4);
        RecordedEvent read = events.get(1);
        assertThat(read.getString("sql")).isEqualTo(engine.compile(names()));
        assertThat(read.getInt("sets")).isEqualTo(1);
        assertThat(read.getLong("rows")).isEqualTo(4);
        assertThat(read.getString("outcome")).isEqualTo("ok");
        assertThat(read.getString("error")).isNull();
        assertThat(read.getDuration()).isPositive();
    }

    @Test
    void engineThatHasStoodForLong_isRecorded() throws Exception {
        Object passing = new Object();
        WeakReference<Object> collected = new WeakReference<>(passing);
        passing = null;
        while (collected.get() != null) {
            System.gc();
        }

        List<RecordedEvent> events = recorded("Statement", () -> engine.executeRaw("SELECT 1"));

        assertThat(events).hasSize(1);
    }

    @Test
    void failure_isRecordedByItsCode() throws Exception {
        engine.inTransaction(connection -> connection.execute(person(1, "ada")));

        List<RecordedEvent> events = recorded(
                "Statement",
                () -> assertThatThrownBy(() -> engine.inTransaction(connection -> connection.execute(person(2, "ada"))))
                        .isInstanceOf(IntegrityException.class));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getString("outcome")).isEqualTo("failed");
            assertThat(event.getString("error")).isEqualTo("UNIQUE");
        });
    }

    @Test
    void cancelledStatement_isRecordedAsThat() throws Exception {
        List<RecordedEvent> events = recorded("Statement", () -> {
            try (Connection connection = engine.connect()) {
                cancelled(connection);
            }
        });

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getString("outcome")).isEqualTo("cancelled");
            assertThat(event.getDuration()).isGreaterThan(Duration.ofMillis(500));
        });
    }

    @Test
    void flush_isRecordedWithItsObjects() throws Exception {
        SessionFactory sessions = SessionFactory.of(engine);
        List<RecordedEvent> events = recorded("Flush", () -> {
            sessions.inTransaction(session -> session.addAll(List.of(new Writer("a"), new Writer("b"))));
            assertThatThrownBy(() -> sessions.inTransaction(session -> session.add(new Writer("a"))))
                    .isInstanceOf(IntegrityException.class);
        });

        assertThat(events).extracting(event -> event.getInt("inserted")).containsExactly(2, 0);
        assertThat(events).extracting(event -> event.getString("outcome")).containsExactly("ok", "failed");
        assertThat(events.get(0).getInt("updated") + events.get(0).getInt("deleted"))
                .isZero();
    }

    @Test
    void transaction_isRecordedWithItsOutcome() throws Exception {
        List<RecordedEvent> events = recorded("Transaction", () -> {
            engine.inTransaction(connection -> connection.execute(person(1, "ada")));
            try (Connection connection = engine.connect()) {
                connection.execute(person(2, "bob"));
            }
        });

        assertThat(events).extracting(event -> event.getString("outcome")).containsExactly("committed", "rolled back");
        assertThat(events).allSatisfy(event -> assertThat(event.getDuration()).isPositive());
    }

    @Test
    void waitForAConnection_isRecorded() throws Exception {
        List<RecordedEvent> events = recorded("PoolAcquire", () -> {
            try (Engine small = builder()
                            .poolSize(1)
                            .maxOverflow(0)
                            .poolTimeout(Duration.ofMillis(300))
                            .plugin(Observability.builder().jfr(true).build())
                            .build();
                    Connection only = small.connect()) {
                assertThat(only.isClosed()).isFalse();
                assertThatThrownBy(small::connect).isInstanceOf(PoolTimeoutException.class);
            }
        });

        assertThat(events).extracting(event -> event.getString("outcome")).containsExactly("ok", "timeout");
        assertThat(events.get(1).getDuration()).isBetween(Duration.ofMillis(250), Duration.ofSeconds(5));
        assertThat(events.get(1).getString("error")).isEqualTo("POOL_TIMEOUT");
    }

    @Test
    void relationshipLoadedOneByOne_isRecordedOnce() throws Exception {
        SessionFactory sessions = SessionFactory.of(engine);
        sessions.inTransaction(session -> IntStream.range(0, 25)
                .forEach(number -> session.add(new Essay("essay", new Writer("writer " + number)))));

        List<RecordedEvent> events = recorded(
                "OneByOne",
                () -> sessions.inTransaction(session -> session.execute(select(Writer.class))
                        .all()
                        .forEach(writer -> assertThat(writer.getEssays()).hasSize(1))));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.getString("relation")).isEqualTo("Writer.essays");
            assertThat(event.getInt("statements")).isEqualTo(20);
        });
    }

    @Test
    void whatIsFasterThanTheThreshold_isNotRecorded() throws Exception {
        List<RecordedEvent> events = recorded(
                "Statement",
                Duration.ofHours(1),
                () -> engine.inTransaction(connection -> connection.execute(person(1, "ada"))));

        assertThat(events).isEmpty();
    }

    @Test
    void engine_hasListenersOnlyWhileARecordingRuns() {
        assertThat(engine.events().hears(BeforeExecute.class)).isFalse();
        try (Recording recording = new Recording()) {
            recording.start();
            assertThat(engine.events().hears(BeforeExecute.class)).isTrue();
            recording.stop();
            assertThat(engine.events().hears(BeforeExecute.class)).isFalse();
        }
    }

    @Test
    void engineThatIsMadeWhileARecordingRuns_isRecordedToo() {
        try (Recording recording = new Recording()) {
            recording.start();
            try (Engine late =
                    builder().plugin(Observability.builder().jfr(true).build()).build()) {
                assertThat(late.events().hears(BeforeExecute.class)).isTrue();
                recording.stop();
                assertThat(late.events().hears(BeforeExecute.class)).isFalse();
            }
        }
    }

    @Test
    void manyThreads_areAllRecorded() throws Exception {
        List<RecordedEvent> events = recorded(
                "Statement",
                () -> onThreads(8, number -> {
                    for (int i = 0; i < 25; i++) {
                        int id = number * 1_000 + i;
                        engine.inTransaction(connection -> connection.execute(person(id, "person " + id)));
                    }
                }));

        assertThat(events)
                .hasSize(200)
                .allSatisfy(event -> assertThat(event.getLong("rows")).isEqualTo(1));
    }
}
