package dev.cinnabar.it.ext.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs test classes that use the extension, on the server of the class below, and looks at how they fared and what they left. */
abstract class JunitContract {
    TestDatabase given;

    abstract DatabaseServer server();

    @BeforeEach
    final void give() {
        given = server().fresh("given");
    }

    @AfterEach
    final void take() {
        given.close();
    }

    final EngineExecutionResults run(Class<?>... types) {
        return run(Map.of(), types);
    }

    final EngineExecutionResults run(Map<String, String> parameters, Class<?>... types) {
        return runAt(given.url(), parameters, types);
    }

    static EngineExecutionResults runAt(String url, Map<String, String> parameters, Class<?>... types) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(types).map(type -> selectClass(type)).toList())
                .configurationParameter("TEST_DATABASE_URL", url)
                .configurationParameters(parameters)
                .execute();
    }

    /** What the tests of a run, and the classes around them, failed with. */
    static List<Throwable> failures(EngineExecutionResults results) {
        return Stream.of(results.containerEvents(), results.testEvents())
                .flatMap(Events::stream)
                .filter(event -> event.getPayload(TestExecutionResult.class).isPresent())
                .flatMap(event -> thrown(event).stream())
                .toList();
    }

    private static List<Throwable> thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream()
                .toList();
    }

    /** Fails unless so many tests ran and none failed. */
    static void succeeded(EngineExecutionResults results, int tests) {
        if (!failures(results).isEmpty()) {
            throw new AssertionError(
                    "failed: " + failures(results), failures(results).get(0));
        }
        results.testEvents().assertStatistics(all -> all.started(tests).succeeded(tests));
    }

    /** The databases that the extension has on the server, each named once more for each connection that is open to it. */
    final List<String> left() {
        if (server().name().equals("SQLite")) {
            File folder = new File(given.url().replace("sqlite:///", "")).getParentFile();
            return Stream.of(Objects.requireNonNull(folder.list()))
                    .filter(name -> !name.startsWith("test.db"))
                    .toList();
        }
        List<String> queries = server().name().equals("PostgreSQL")
                ? List.of("SELECT datname FROM pg_database", "SELECT datname FROM pg_stat_activity")
                : List.of(
                        "SELECT schema_name FROM information_schema.schemata",
                        "SELECT db FROM information_schema.processlist");
        try (Engine engine = Engine.create(given.url())) {
            return queries.stream()
                    .flatMap(query -> names(engine, query).stream())
                    .filter(name -> name.matches("t[0-9a-f]{12}_.*"))
                    .toList();
        }
    }

    private static List<String> names(Engine engine, String query) {
        try (Connection connection = engine.connect()) {
            return connection.queryRaw(query).all().stream()
                    .map(row -> String.valueOf(row.value(0)))
                    .toList();
        }
    }
}
