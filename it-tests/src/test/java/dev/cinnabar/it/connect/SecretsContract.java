package dev.cinnabar.it.connect;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.ConnectionEvent;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.testkit.server.DatabaseServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Neither passwords nor values are written where others read. */
abstract class SecretsContract extends ConnectContract {
    private static final String CANARY = "canary-4711";

    SecretsContract(DatabaseServer server) {
        super(server);
    }

    private static String everything(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Whether a URL of this database has a user. */
    abstract boolean hasUsers();

    @Test
    void password_isWrittenNowhere() {
        if (!hasUsers()) {
            return;
        }
        List<String> written = new ArrayList<>();
        try (LoggedLines log = LoggedLines.collect()) {
            DatabaseUrl url = DatabaseUrl.parse(database().url()).withUser("nobody", CANARY);
            try (Engine engine = Engine.builder(url)
                    .echo(true)
                    .showValues(true)
                    .name("secrets")
                    .build()) {
                engine.events().on(ConnectionEvent.class, event -> written.add(event.toString()));
                written.add(engine.toString());
                written.add(everything(catchThrowable(engine::connect)));
            }
            written.add(Engine.builder(url).options().toString());
            written.add(Engine.builder(url)
                    .unsafeProperty("x-token", CANARY)
                    .options()
                    .toString());
            written.add(url.toString());
            for (String bad : List.of("?x", "?x=1&x=1", "?socketFactory=" + CANARY)) {
                written.add(everything(catchThrowable(() -> Engine.create(url.render() + bad))));
            }
            Thread.getAllStackTraces().keySet().forEach(thread -> written.add(thread.getName()));
            written.addAll(log.lines());
        }

        assertThat(written).isNotEmpty().noneMatch(text -> text.contains(CANARY));
    }

    @Test
    @Tag("SEC-17")
    void values_areWrittenNowhere_unlessAskedFor() {
        List<String> written = new ArrayList<>();
        try (LoggedLines log = LoggedLines.collect();
                Engine engine = builder().echo(true).build()) {
            engine.events().on(ConnectionEvent.class, event -> written.add(event.toString()));
            try (Connection connection = engine.connect()) {
                connection.execute(insert(PEOPLE).set(ID, 4_711).set(NAME, CANARY));
                written.add(everything(catchThrowable(
                        () -> connection.execute(insert(PEOPLE).set(ID, 4_712).set(NAME, CANARY)))));
                connection.rollback();
                written.add(everything(catchThrowable(() -> connection.execute(
                        insert(PEOPLE), List.of(Map.of("id", 1, "name", CANARY), Map.of("id", 2, "name", CANARY))))));
                connection.rollback();
                written.add(everything(catchThrowable(
                        () -> connection.execute(insert(PEOPLE).set(ID, 1).set(NAME, CANARY.repeat(10))))));
                connection
                        .execute(select(PEOPLE.column(ID))
                                .where(PEOPLE.column(NAME).eq(CANARY)))
                        .all();
                written.add(everything(catchThrowable(
                        () -> connection.queryRaw("SELECT nothing FROM people WHERE name = ?", CANARY))));
            }
            log.lines().stream().filter(line -> line.startsWith("dev.cinnabar")).forEach(written::add);
        }

        assertThat(written).hasSizeGreaterThan(10).noneMatch(text -> text.contains(CANARY));
    }

    @Test
    void values_areShown_whenAskedFor() {
        try (LoggedLines log = LoggedLines.collect();
                Engine engine = builder().echo(true).showValues(true).build();
                Connection connection = engine.connect()) {
            connection.execute(insert(PEOPLE).set(ID, 4_711).set(NAME, CANARY));

            assertThat(log.lines()).anyMatch(line -> line.contains("INSERT INTO") && line.contains(CANARY));
        }
    }

    @Test
    @Tag("SEC-18")
    void log_hasNoControlCharacters() {
        String hostile = "x\r\n2026-01-01 INFO forged\u001b[31m\u202e\u2028";
        List<String> lines;
        try (LoggedLines log = LoggedLines.collect();
                Engine engine = builder().echo(true).showValues(true).build();
                Connection connection = engine.connect()) {
            connection
                    .execute(select(PEOPLE.column(ID)).where(PEOPLE.column(NAME).eq(hostile)))
                    .all();
            var unused = catchThrowable(() -> connection.queryRaw("SELECT 1 \u202e FROM nowhere -- \n x \u2028"));
            lines = log.lines().stream()
                    .filter(line -> line.startsWith("dev.cinnabar"))
                    .toList();
        }

        assertThat(lines).anyMatch(line -> line.contains("forged")).anyMatch(line -> line.contains("nowhere"));
        assertThat(lines)
                .noneMatch(line -> line.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x202E || c == 0x2028));
    }

    @Test
    void echo_namesTheLineOfTheProgram() {
        try (LoggedLines log = LoggedLines.collect();
                Engine engine = builder().echo(true).name("where").build();
                Connection connection = engine.connect()) {
            connection.execute(select(PEOPLE.column(ID))).all();

            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("dev.cinnabar.sql.where")
                            && line.contains("SecretsContract.java:")
                            && line.contains(" rows"));
        }
    }
}
