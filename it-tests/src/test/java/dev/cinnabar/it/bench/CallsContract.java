package dev.cinnabar.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How often each case tells the driver to send something, counted at the driver's own connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CallsContract<C extends Contender> {
    private final Suite<C> suite;
    private final BenchDatabase database;
    private final Map<String, Calls> calls;
    private final Inputs inputs = Inputs.make();
    private TestDatabase fresh;
    private Place place;
    private C cinnabar;

    /** Takes the calls that each case may take, by its code. */
    protected CallsContract(Suite<C> suite, BenchDatabase database, Map<String, Calls> calls) {
        this.suite = suite;
        this.database = database;
        this.calls = calls;
    }

    /** From so many to so many calls. */
    protected record Calls(int least, int most) {
        public static Calls exactly(int number) {
            return new Calls(number, number);
        }

        public static Calls atMost(int number) {
            return new Calls(1, number);
        }
    }

    @BeforeAll
    void open() throws SQLException {
        fresh = database.fresh();
        place = new Place(database, fresh.url(), fresh.jdbcUrl(), Statements.counted());
        place.create();
        cinnabar = suite.entrant(Entrant.CINNABAR).open(place);
    }

    @AfterAll
    void close() throws SQLException {
        cinnabar.close();
        place.close();
        fresh.close();
    }

    List<String> cases() {
        return calls.keySet().stream().sorted().toList();
    }

    private List<String> sent(BenchCase<C> what) throws SQLException {
        place.statements().take();
        what.run(cinnabar, inputs, PostFilter.COMBINATIONS - 1);
        return place.statements().take();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void calls_areNoMoreThanTheCaseNeeds(String code) throws SQLException {
        BenchCase<C> what = suite.caseOf(code);
        what.verify(cinnabar, place, inputs);

        List<String> sent = sent(what);

        assertThat(sent).hasSizeBetween(calls.get(code).least(), calls.get(code).most());
    }

    /** That what is counted is counted: all that was asked for twice was sent twice. */
    @Test
    void count_doubles_whenACaseIsDoneTwice() throws SQLException {
        BenchCase<C> what = suite.caseOf(oneCall());
        what.verify(cinnabar, place, inputs);
        place.statements().take();

        what.run(cinnabar, inputs, 1);
        what.run(cinnabar, inputs, 1);

        assertThat(place.statements().take()).hasSize(2);
    }

    private String oneCall() {
        return cases().stream()
                .filter(code -> calls.get(code).equals(Calls.exactly(1)))
                .findFirst()
                .orElseThrow();
    }
}
