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
public class CoreBenchmark {
    @Param("E2")
    public String coreCase;

    @Param("CINNABAR")
    public String contender;

    @Param("SQLITE")
    public String database;

    @Param("")
    public String url;

    @Param("")
    public String jdbcUrl;

    private CoreCase what;
    private Place place;
    private Contender who;
    private Inputs inputs;
    private int number;
    private int begun;
    private Meter meter;

    @Setup(Level.Trial)
    public void open() throws SQLException {
        what = CoreCase.valueOf(coreCase);
        place = new Place(BenchDatabase.valueOf(database), url, jdbcUrl, Statements.unwatched());
        if (!place.database().isServer()) {
            place.create(); // that in memory is this JVM's own
        }
        who = ContenderKind.valueOf(contender).open(place);
        inputs = Inputs.make();
        what.verify(who, place, inputs);
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        who.close();
        place.close();
    }

    @Setup(Level.Iteration)
    public void begin() throws SQLException {
        place.empty();
        begun = number;
        meter = new Meter();
        if (!what.fills()) {
            meter.start();
        }
    }

    @TearDown(Level.Iteration)
    public void end() {
        if (!what.fills()) {
            meter.stop();
        }
        MeterProfiler.tell(meter, number - begun);
    }

    @Benchmark
    public long operation() throws SQLException {
        return what.run(who, inputs, ++number);
    }

    /** The same for cases that fill a table. */
    @Benchmark
    public long filling(Emptied emptied) throws SQLException {
        return what.run(who, inputs, ++number);
    }

    /** Empties the table before each call; for cases that take milliseconds. */
    @State(Scope.Benchmark)
    public static class Emptied {
        @Setup(Level.Invocation)
        public void empty(CoreBenchmark benchmark) throws SQLException {
            benchmark.place.empty();
            benchmark.meter.start();
        }

        @TearDown(Level.Invocation)
        public void stop(CoreBenchmark benchmark) {
            benchmark.meter.stop();
        }
    }
}
