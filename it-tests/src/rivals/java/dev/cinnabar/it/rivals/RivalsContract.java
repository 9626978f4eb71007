package dev.cinnabar.it.rivals;

import dev.cinnabar.it.bench.BenchDatabase;
import dev.cinnabar.it.bench.Entrant;
import dev.cinnabar.it.bench.Inputs;
import dev.cinnabar.it.bench.Place;
import dev.cinnabar.it.bench.Statements;
import dev.cinnabar.it.bench.orm.OrmCase;
import dev.cinnabar.it.bench.orm.OrmContender;
import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rival does what it is measured for: all rows that it reads and writes are the right ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RivalsContract {
    private final BenchDatabase database;
    private final Inputs inputs = Inputs.make();
    private TestDatabase fresh;
    private Place place;

    RivalsContract(BenchDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void open() throws SQLException {
        fresh = database.fresh();
        place = new Place(database, fresh.url(), fresh.jdbcUrl(), Statements.counted());
        place.create();
    }

    @AfterAll
    void close() throws SQLException {
        place.close();
        fresh.close();
    }

    /** A rival at a case. */
    record Attempt(Entrant<OrmContender> rival, OrmCase what) {
        @Override
        public String toString() {
            return rival.name() + ", case " + what.code();
        }
    }

    static List<Attempt> attempts() {
        return new Rivals()
                .entrants().stream()
                        .flatMap(rival -> Arrays.stream(OrmCase.values()).map(what -> new Attempt(rival, what)))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void rival_doesTheCaseRight(Attempt attempt) throws SQLException {
        try (OrmContender who = attempt.rival().opening().on(place)) {
            attempt.what().verify(who, place, inputs); // throws where a sum or a row is wrong
        }
    }
}
