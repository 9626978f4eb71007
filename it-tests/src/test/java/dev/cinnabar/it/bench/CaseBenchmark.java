package dev.cinnabar.it.bench;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One case by one contender on one database, in a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CaseBenchmark {
    @Param("core")
    public String suite;

    @Param("e2")
    public String code;

    @Param("cinnabar")
    public String contender;

    @Param("SQLITE")
    public String database;

    @Param("")
    public String url;

    @Param("")
    public String jdbcUrl;

    private Work<?> work;
    private Place place;
    private int number;
    private int begun;
    private Meter meter;

    @Setup(Level.Trial)
    public void open() throws SQLException {
        place = new Place(BenchDatabase.valueOf(database), url, jdbcUrl, Statements.unwatched());
        if (!place.database().isServer()) {
            place.create(); // that in memory is this JVM's own
        }
        work = Work.of(Suite.of(suite), code, contender, place);
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        work.close();
        place.close();
    }

    @Setup(Level.Iteration)
    public void begin() throws SQLException {
        place.empty();
        begun = number;
        meter = new Meter();
        if (!work.fills()) {
            meter.start();
        }
    }

    @TearDown(Level.Iteration)
    public void end() {
        if (!work.fills()) {
            meter.stop();
        }
        MeterProfiler.tell(meter, number - begun);
    }

    @Benchmark
    public long operation() throws SQLException {
        return work.run(++number);
    }

    /** The same for cases that fill a table. */
    @Benchmark
    public long filling(Emptied emptied) throws SQLException {
        return work.run(++number);
    }

    /** A case that a contender does. */
    private record Work<C extends Contender>(BenchCase<C> what, C who, Inputs inputs) implements AutoCloseable {
        static <C extends Contender> Work<C> of(Suite<C> suite, String code, String contender, Place place)
                throws SQLException {
            Work<C> work =
                    new Work<>(suite.caseOf(code), suite.entrant(contender).open(place), Inputs.make());
            work.what().verify(work.who(), place, work.inputs());
            return work;
        }

        boolean fills() {
            return what.fills();
        }

        long run(int number) throws SQLException {
            return what.run(who, inputs, number);
        }

        @Override
        public void close() throws SQLException {
            who.close();
        }
    }

    /** Empties the table before each call; for cases that take milliseconds. */
    @State(Scope.Benchmark)
    public static class Emptied {
        @Setup(Level.Invocation)
        public void empty(CaseBenchmark benchmark) throws SQLException {
            benchmark.place.empty();
            benchmark.meter.start();
        }

        @TearDown(Level.Invocation)
        public void stop(CaseBenchmark benchmark) {
            benchmark.meter.stop();
        }
    }
}
