package dev.cinnabar.it.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.DatabaseException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every payload at every door whose text does not get into SQL: its promise holds, and the database hears nothing of it. */
@Tag("once")
abstract class PromiseTest {
    private static final boolean FULL = "true".equals(System.getenv("CINNABAR_TEST_FULL"));

    private final FreshDatabase database;
    private final List<String> properties;
    private final int turns;
    private final List<String> broken = new ArrayList<>();
    private int kept;

    /**
     * @param turns after how many payloads a property has its turn again in the usual run
     * @param properties those of the driver that a URL may carry
     */
    PromiseTest(FreshDatabase database, int turns, List<String> properties) {
        this.database = database;
        this.turns = turns;
        this.properties = properties;
    }

    @Test
    @Tag("SEC-05")
    void payload_isKeptFromTheDatabase() throws SQLException, IOException {
        List<PromisedDoor> doors = PromisedDoors.all();
        try (PromiseGround ground = PromiseGround.on(database.url(), database.jdbcUrl())) {
            String before = ground.state();
            for (PromisedDoor door : doors) {
                send(ground, door);
            }
            report(ground.dialect().name(), doors.size() * Payloads.all().size());

            assertThat(Payloads.all()).hasSizeGreaterThanOrEqualTo(400);
            assertThat(broken).isEmpty();
            assertThat(kept).isEqualTo(doors.size() * Payloads.all().size());
            assertThat(ground.state()).isEqualTo(before).contains("unharmed");
        }
    }

    private void send(PromiseGround ground, PromisedDoor door) {
        Set<String> usual = skeletons(ground, heard(ground, door, door.harmless()));
        usual.addAll(skeletons(ground, heard(ground, door, DoorRun.HARMLESS)));
        for (String payload : Payloads.all()) {
            List<String> of = heard(ground, door, payload).stream()
                    .filter(sql -> Escaped.holds(sql, payload))
                    .toList();
            if (usual.containsAll(skeletons(ground, of)) && isQuoted(ground, payload, of)) {
                kept++;
            } else {
                broken.add(payload + " is heard at " + door.signature() + ": " + of);
            }
        }
    }

    /** Where a name of a schema must stand in a query, it is quoted, whole. */
    private static boolean isQuoted(PromiseGround ground, String payload, List<String> heard) {
        return heard.stream()
                .allMatch(sql -> Skeleton.of(ground.dialect().name(), sql).quotes(payload));
    }

    private List<String> heard(PromiseGround ground, PromisedDoor door, String text) {
        ground.listening().heard.clear();
        try {
            door.promise().keptBy(ground, text);
        } catch (UsageException refused) {
            assertThat(refused.code()).isNotNull();
        } catch (Exception | AssertionError failure) {
            if (isClear(failure, text)) {
                return List.copyOf(ground.listening().heard);
            }
            broken.add(text + " breaks the promise at " + door.signature() + ": " + failure);
        }
        return List.copyOf(ground.listening().heard);
    }

    /** The database says itself that it has no such schema, or that no name of its holds NUL: it read what was bound or quoted. */
    private static boolean isClear(Throwable failure, String text) {
        String message = String.valueOf(failure.getMessage());
        boolean isItsOwn = failure instanceof DatabaseException || failure instanceof SQLException;
        return isItsOwn
                && (message.contains("no such table: ")
                        || message.contains("invalid byte sequence") && text.indexOf('\0') >= 0);
    }

    private static Set<String> skeletons(PromiseGround ground, List<String> heard) {
        return heard.stream()
                .map(sql -> Skeleton.of(ground.dialect().name(), sql).text())
                .collect(Collectors.toSet());
    }

    private void report(String dialect, int owed) throws IOException {
        String name = "promises-" + dialect;
        Path folder = Files.createDirectories(Path.of("target", "suites"));
        Files.writeString(folder.resolve(name + ".tsv"), name + "\t" + kept + "\t" + owed + "\n");
    }

    /** Drivers write some properties into SQL. */
    @Test
    @Tag("SEC-05")
    void payload_runsNothing_asPropertyOfTheDriver() throws SQLException {
        try (PromiseGround ground = PromiseGround.on(database.url(), database.jdbcUrl())) {
            String before = ground.state();
            List<String> payloads = Payloads.all();
            int tried = 0;
            for (int i = 0; i < payloads.size(); i++) {
                for (int j = 0; j < properties.size(); j++) {
                    if (FULL || (i + j) % turns == 0) {
                        tried += connect(properties.get(j), payloads.get(i));
                    }
                }
            }

            assertThat(tried).isGreaterThanOrEqualTo(payloads.size());
            assertThat(ground.state()).isEqualTo(before).contains("unharmed");
        }
    }

    private int connect(String property, String payload) {
        try (Engine engine = Engine.builder(database.url())
                .noPool()
                .property(property, payload)
                .build()) {
            engine.inTransaction(connection -> {
                String secret = connection.queryRaw("SELECT secret FROM canary").scalar(String.class);
                assertThat(secret).as("%s in %s", payload, property).isEqualTo("unharmed");
            });
        } catch (CinnabarException refused) {
            assertThat(refused.code()).isNotNull();
        }
        return 1;
    }
}
