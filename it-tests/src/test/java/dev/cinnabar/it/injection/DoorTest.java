package dev.cinnabar.it.injection;

import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.testkit.server.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every payload at every door of the list, by four oracles. Two look at what is said: it has the skeleton that a harmless word gives,
 * and the payload stands whole in its quotes or beside the text. Two ask the database: it runs what is said with the outcome that the
 * harmless word has, and reads in each quoted text, each name and each value what was put there.
 */
@Tag("once")
abstract class DoorTest {
    private static final boolean FULL = "true".equals(System.getenv("CINNABAR_TEST_FULL"));
    private static final int AT_ONCE = 100;
    private static final int LOOKS = 50;
    private static final Map<String, Integer> PLACES = IntStream.range(
                    0, Payloads.all().size())
            .boxed()
            .collect(Collectors.toMap(Payloads.all()::get, Function.identity()));

    private final FreshDatabase database;
    private final int usual;
    private final Map<Said, DoorSandbox.Verdict> harmless = new LinkedHashMap<>();
    private final Set<Skeleton.Quoted> quoted = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();
    private final List<String> escapes = new ArrayList<>();
    private String lasting = "";
    private long ran;

    /** @param usual payloads that the database runs at each door in the usual run; the others have their turn at other doors */
    DoorTest(FreshDatabase database, int usual) {
        this.database = database;
        this.usual = usual;
    }

    abstract DoorSandbox sandbox() throws SQLException;

    @Test
    @Tag("SEC-05")
    void payload_escapesNowhere() throws SQLException, IOException {
        List<DoorWay> ways = DoorWays.all();
        try (Engine engine = Engine.create(database.url());
                DoorSandbox sandbox = sandbox()) {
            MetaData.of(DoorSamples.DEFINED).createAll(engine);
            lasting = sandbox.lasting();
            DoorRun run = new DoorRun(
                    DoorSql.on(engine),
                    Payloads.all(),
                    (way, payload, plain, hostile) -> said(sandbox, way, payload, plain, hostile));
            ways.forEach(run::send);
            lookAround(sandbox, "the last ones");
            readBack(sandbox);
            engine.inTransaction(this::readValues);
            report(engine.dialect().name(), owed(run));

            assertThat(Payloads.all()).hasSizeGreaterThanOrEqualTo(400);
            assertThat(run.closed).isEmpty();
            assertThat(run.escapes).isEmpty();
            assertThat(escapes).isEmpty();
            assertThat(refusedValues(run)).isEmpty();
            assertThat(ran).isEqualTo(owed(run));
            assertThat(run.cases)
                    .isEqualTo((ways.size() - run.unsupported.size())
                            * Payloads.all().size());
        }
    }

    private void said(DoorSandbox sandbox, DoorWay way, String payload, Said plain, Said hostile) {
        Skeleton.of(database.server().name().equals("MySQL") ? "mysql" : "", hostile.sql()).parts().stream()
                .filter(part -> Escaped.holds(part.content(), payload))
                .forEach(quoted::add);
        hostile.binds().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(values::add);
        if (hasItsTurn(way, payload)) {
            run(sandbox, way, payload, plain, hostile);
        }
    }

    /** Each door has its own payloads in the usual run, so that all doors together have them all. */
    private boolean hasItsTurn(DoorWay way, String payload) {
        int turn = PLACES.get(payload) + way.signature().hashCode();
        return FULL || Math.floorMod(turn, PLACES.size()) < usual;
    }

    private void run(DoorSandbox sandbox, DoorWay way, String payload, Said plain, Said hostile) {
        try {
            if (!harmless.containsKey(plain)) {
                harmless.put(plain, sandbox.of(plain));
            }
            DoorSandbox.Verdict expected = harmless.get(plain);
            DoorSandbox.Verdict actual = sandbox.of(hostile);
            ran++;
            if (ran % LOOKS == 0) {
                lookAround(sandbox, LOOKS + " texts up to " + payload + " at " + way);
            }
            if (!actual.equals(expected) && !sandbox.clearRefusals().contains(actual.refusal())) {
                escapes.add(payload + " at " + way + ": " + actual + " instead of " + expected + " of " + hostile);
            }
        } catch (SQLException broken) {
            throw new AssertionError(payload + " at " + way + " breaks the sandbox: " + hostile, broken);
        }
    }

    /** One of those texts may have done what cannot be undone. */
    private void lookAround(DoorSandbox sandbox, String texts) {
        String now = sandbox.lasting();
        if (!now.equals(lasting)) {
            escapes.add("one of " + texts + " left " + now + " where " + lasting + " was");
            lasting = now;
        }
    }

    private void readBack(DoorSandbox sandbox) throws SQLException {
        List<Skeleton.Quoted> texts =
                quoted.stream().filter(each -> !each.isName()).toList();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<Skeleton.Quoted> some = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
            assertThat(sandbox.texts(some.stream().map(Skeleton.Quoted::source).toList()))
                    .containsExactlyElementsOf(
                            some.stream().map(Skeleton.Quoted::content).toList());
        }
        for (Skeleton.Quoted name : quoted) {
            if (name.isName()) {
                assertThat(sandbox.name(name.source()))
                        .satisfiesAnyOf(
                                read -> assertThat(read).isEqualTo(sandbox.label(name.content())),
                                read -> assertThat(sandbox.clearRefusals()).contains(read.replace("refused: ", "")));
            }
        }
    }

    private void readValues(Connection connection) {
        for (String value : values) {
            if (value.indexOf('\0') < 0) {
                assertThat(connection.execute(select(literal(value))).one()).isEqualTo(value);
            }
        }
    }

    /** Values are all taken, but for the character that a database may not have. */
    private static Set<String> refusedValues(DoorRun run) {
        Map<String, String> kinds = DoorList.listed();
        return run.kept.stream()
                .filter(way -> "value".equals(kinds.get(way.signature())) || "text".equals(kinds.get(way.signature())))
                .filter(way -> run.refusals.getOrDefault(way, Set.of()).stream()
                        .anyMatch(payload -> payload.indexOf('\0') < 0))
                .map(DoorWay::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many texts the database had to run: all that had their turn and were not refused before. */
    private long owed(DoorRun run) {
        return run.kept.stream()
                .flatMap(way -> Payloads.all().stream()
                        .filter(payload -> hasItsTurn(way, payload))
                        .filter(payload ->
                                !run.refusals.getOrDefault(way, Set.of()).contains(payload)))
                .count();
    }

    private void report(String dialect, long owed) throws IOException {
        String name = "doors-" + dialect;
        Path folder = Files.createDirectories(Path.of("target", "suites"));
        Files.writeString(folder.resolve(name + ".tsv"), name + "\t" + ran + "\t" + owed + "\n");
    }
}
