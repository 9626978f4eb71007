package dev.cinnabar.it.ext.observability;

import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.raw;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.ext.observability.Observability;
import dev.cinnabar.it.ext.observability.model.Writer;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.type.Types;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value is handed in by every way, and comes out by none. */
abstract class SilenceContract extends ObservedContract {
    private static final String NEEDLE = "n33dl3";
    private static final String HOSTILE = NEEDLE + "'\"`\\; DROP TABLE people; -- $$ /* ";
    private static final int NUMBER = 834_417_729;

    @TempDir
    private Path folder;

    SilenceContract(Place place) {
        super(place);
    }

    @Test
    void noValue_comesOut_evenWhereTheProgramLetsExceptionsShowThem() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        InMemorySpanExporter exporter = InMemorySpanExporter.create();
        List<String> told = new ArrayList<>();
        List<String> spans = new ArrayList<>();
        try (OpenTelemetrySdk sdk = Spans.in(exporter);
                Recording recording = new Recording()) {
            List.of("Statement", "Flush", "Transaction", "PoolAcquire")
                    .forEach(event -> recording.enable("dev.cinnabar." + event).withoutThreshold());
            recording.start();
            try (Engine engine = builder()
                    .showValues(true)
                    .plugin(Observability.builder()
                            .metrics(registry)
                            .tracing(sdk)
                            .jfr(true)
                            .build())
                    .build()) {
                work(engine);
            }
            exporter.getFinishedSpanItems().forEach(span -> {
                spans.add(span.toString());
                spans.add(span.getAttributes() + " " + span.getStatus() + " " + span.getEvents());
            });
            recording.stop();
            Path file = folder.resolve("work.jfr");
            recording.dump(file);
            RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getEventType().getName().startsWith("dev.cinnabar."))
                    .forEach(event -> told.add(event.toString()));
        }
        int recorded = told.size();
        told.addAll(spans);
        registry.getMeters()
                .forEach(meter -> told.add(meter.getId() + " " + meter.getId().getDescription()));

        assertThat(recorded).isGreaterThan(20);
        assertThat(spans).hasSizeGreaterThan(40);
        assertThat(told.size() - spans.size() - recorded).isGreaterThan(20);
        assertThat(told).noneMatch(line -> line.contains(NEEDLE)).noneMatch(line -> line.contains("" + NUMBER));
    }

    private void work(Engine engine) {
        engine.inTransaction(connection -> {
            connection.execute(person(NUMBER, HOSTILE));
            connection.execute(names().where(PEOPLE.column(NAME).eq(HOSTILE))).all();
            connection
                    .execute(names().where(PEOPLE.column(NAME).in(List.of(HOSTILE, "b"))))
                    .all();
            connection.execute(update(PEOPLE)
                    .set(NAME, HOSTILE + 1)
                    .where(PEOPLE.column(ID).eq(NUMBER)));
            connection.execute(delete(PEOPLE).where(PEOPLE.column(NAME).eq(HOSTILE + 1)));
            connection.execute(insert(PEOPLE), List.of(row(NUMBER, HOSTILE), row(NUMBER + 1, HOSTILE + 2)));
        });
        failing(engine);
        written(engine);
        SessionFactory sessions = SessionFactory.of(engine);
        sessions.inTransaction(session -> session.addAll(List.of(new Writer(HOSTILE), new Writer(HOSTILE + 1))));
        assertThat(catchThrowable(() -> sessions.inTransaction(session -> session.add(new Writer(HOSTILE)))))
                .isNotNull();
        sessions.inTransaction(session -> {
            session.execute(select(Writer.class).where(Writer.NAME.eq(HOSTILE))).all();
        });
    }

    private static Map<String, Object> row(int id, String name) {
        return Map.of("id", id, "name", name);
    }

    /** Driver and database repeat the value in their words. */
    private void failing(Engine engine) {
        assertThat(catchThrowable(
                        () -> engine.inTransaction(connection -> connection.execute(person(NUMBER, HOSTILE)))))
                .isNotNull();
        assertThat(catchThrowable(
                        () -> engine.inTransaction(connection -> connection.execute(person(5, HOSTILE.repeat(10))))))
                .isNotNull();
        assertThat(catchThrowable(() -> engine.inTransaction(
                        connection -> connection.execute(insert(PEOPLE), List.of(row(7, HOSTILE), row(8, HOSTILE))))))
                .isNotNull();
        assertThat(catchThrowable(() -> engine.inTransaction(
                        connection -> connection.executeRaw("INSERT INTO people VALUES (?, ?)", 9, HOSTILE))))
                .isNotNull();
    }

    /** SQL that a person put together: its literals are values too. */
    private void written(Engine engine) {
        String literal = "'" + NEEDLE + "'";
        engine.inTransaction(connection -> {
            connection
                    .queryRaw("SELECT name FROM people WHERE name = " + literal + " -- " + NEEDLE)
                    .all();
            connection.queryRaw("SELECT name FROM people WHERE id = " + NUMBER).all();
            connection
                    .execute(text("SELECT name FROM people WHERE name = " + literal + " AND id < :most")
                            .bind("most", NUMBER)
                            .returnsRows())
                    .all();
            connection.executeRaw("UPDATE people SET name = " + literal + " WHERE id = " + (NUMBER + 5));
            connection
                    .execute(names().where(PEOPLE.column(NAME).eq(literal(NEEDLE))))
                    .all();
        });
        try (Connection connection = engine.connect()) {
            assertThat(catchThrowable(() -> connection.executeRaw("INSERT INTO nowhere VALUES (" + literal + ")")))
                    .isNotNull();
        }
        unclosed(engine);
        inDoubleQuotes(engine);
    }

    /** What is not closed ends with the text, and is told of as a failure. */
    private static void unclosed(Engine engine) {
        for (String end : List.of("'" + NEEDLE, "/* " + NEEDLE)) {
            try (Connection connection = engine.connect()) {
                Throwable met = catchThrowable(
                        () -> connection.queryRaw("SELECT " + end).all());
                assertThat(met).isInstanceOf(CinnabarException.class);
            }
        }
    }

    /** MySQL takes it for a text; so does SQLite, where no column is called so. */
    private void inDoubleQuotes(Engine engine) {
        if (place.equals(Place.POSTGRES)) {
            return;
        }
        engine.inTransaction(connection -> {
            connection
                    .queryRaw("SELECT \"name\" FROM people WHERE name = \"" + NEEDLE + "\"")
                    .all();
            connection
                    .execute(names().where(PEOPLE.column(NAME).eq(raw("\"" + NEEDLE + "\"", Types.TEXT))))
                    .all();
        });
    }
}
