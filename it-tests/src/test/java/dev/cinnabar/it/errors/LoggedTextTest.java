package dev.cinnabar.it.errors;

import static dev.cinnabar.it.errors.Members.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** What stands in the log, down to its finest level, when every statement is written to it. */
class LoggedTextTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.sqlite());

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        root.setLevel(Level.TRACE);
        root.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(lines);
        root.setLevel(usual);
    }

    @Tag("SEC-17")
    @Test
    void value_isInNoLine_whetherTheStatementSucceedsOrFails() {
        try (Engine engine = Engine.builder(DATABASE.url()).echo(true).build()) {
            Members.TABLES.createAll(engine);
            engine.inTransaction(connection -> connection.execute(member(1, "c4nary")));
            Throwable thrown =
                    catchThrowable(() -> engine.inTransaction(connection -> connection.execute(member(2, "c4nary"))));
            assertThat(thrown).isNotNull();
            Members.TABLES.dropAll(engine);
        }

        assertThat(logged()).anyMatch(line -> line.contains("INSERT INTO")).noneMatch(line -> line.contains("c4nary"));
    }

    @Tag("SEC-18")
    @Test
    void lineBreaksAndMarksThatTurnALine_areEscaped() {
        try (Engine engine =
                Engine.builder(DATABASE.url()).echo(true).showValues(true).build()) {
            engine.read(connection -> connection
                    .queryRaw("select 'x\u202Ey', ?\n-- \u001B[31m", "a\r\nINFO forged \u2066\u0007")
                    .all());
            Throwable thrown = catchThrowable(() -> engine.read(connection -> connection
                    .queryRaw("select \u202Enothing\n", "\u2028\u0085")
                    .all()));
            assertThat(thrown).isNotNull();
        }

        assertThat(loggedByCinnabar())
                .anyMatch(line -> line.contains("forged"))
                .noneMatch(line -> line.codePoints().anyMatch(LoggedTextTest::isUnsafe));
    }

    private List<String> logged() {
        return lines.list.stream().map(LoggedTextTest::printed).toList();
    }

    private List<String> loggedByCinnabar() {
        return lines.list.stream()
                .filter(event -> event.getLoggerName().startsWith("dev.cinnabar."))
                .map(LoggedTextTest::printed)
                .toList();
    }

    private static String printed(ILoggingEvent event) {
        String failure = event.getThrowableProxy() == null
                ? ""
                : ThrowableProxyUtil.asString(event.getThrowableProxy()).replaceAll("[\\n\\t]+", " ");
        return event.getFormattedMessage() + failure;
    }

    private static boolean isUnsafe(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT || point == 0x2028;
    }
}
