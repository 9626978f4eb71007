package dev.cinnabar.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often each case tells the driver to send something, counted at the driver's own connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CallsContract {
    private final BenchDatabase database;
    private final Inputs inputs = Inputs.make();
    private TestDatabase fresh;
    private Place place;
    private Contender cinnabar;

    CallsContract(BenchDatabase database) {
        this.database = database;
    }

    /** The calls that a case may take: exactly those of one row, at most so many of many rows. */
    abstract int calls(CoreCase what);

    @BeforeAll
    void open() throws SQLException {
        fresh = database.fresh();
        place = new Place(database, fresh.url(), fresh.jdbcUrl(), Statements.counted());
        place.create();
        cinnabar = ContenderKind.CINNABAR.open(place);
    }

    @AfterAll
    void close() throws SQLException {
        cinnabar.close();
        place.close();
        fresh.close();
    }

    private List<String> sent(CoreCase what) throws SQLException {
        place.statements().take();
        what.run(cinnabar, inputs, PostFilter.COMBINATIONS - 1);
        return place.statements().take();
    }

    @ParameterizedTest
    @EnumSource
    void calls_areNoMoreThanTheCaseNeeds(CoreCase what) throws SQLException {
        what.verify(cinnabar, place, inputs);

        List<String> sent = sent(what);

        if (what == CoreCase.B2 || what == CoreCase.C2) {
            assertThat(sent).hasSizeBetween(1, calls(what));
        } else {
            assertThat(sent).hasSize(calls(what));
        }
    }

    @Test
    void count_growsByOne_whenOneStatementMoreIsSent() throws SQLException {
        place.statements().take();

        CoreCase.E2.run(cinnabar, inputs, 1);
        CoreCase.E2.run(cinnabar, inputs, 1);

        assertThat(place.statements().take()).hasSize(2 * calls(CoreCase.E2));
    }
}
