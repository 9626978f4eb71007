package dev.cinnabar.it.bench;

import dev.cinnabar.testkit.server.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the cases on one database: each is done once under watch, checked, and then measured in a JVM of its own. */
final class CoreRun {
    private final Options options;
    private final BenchDatabase database;
    private final Inputs inputs = Inputs.make();

    CoreRun(Options options, BenchDatabase database) {
        this.options = options;
        this.database = database;
    }

    /** Takes what one case cost all contenders, side by side. */
    interface Report {
        void add(List<Measured> side);
    }

    void run(Report report) throws SQLException, RunnerException {
        try (TestDatabase fresh = database.fresh();
                Place place = new Place(database, fresh.url(), fresh.jdbcUrl(), Statements.counted())) {
            place.create();
            for (CoreCase what : options.cases()) {
                if (what.sends() || database == options.databases().get(0)) {
                    report.add(side(what, place, fresh));
                }
            }
        }
    }

    private List<Measured> side(CoreCase what, Place place, TestDatabase fresh) throws SQLException, RunnerException {
        List<Measured> side = new ArrayList<>();
        for (ContenderKind contender : options.contenders()) {
            if (what.isFor(contender)) {
                List<String> sent = sent(what, contender, place);
                side.add(measured(what, contender, sent, forked(what, contender, fresh)));
            }
        }
        return side;
    }

    /** What the case sends once a contender is warm. */
    private List<String> sent(CoreCase what, ContenderKind contender, Place place) throws SQLException {
        try (Contender who = contender.open(place)) {
            what.verify(who, place, inputs);
            place.statements().take();
            what.run(who, inputs, PostFilter.COMBINATIONS - 1);
            return place.statements().take();
        } finally {
            place.empty();
        }
    }

    private RunResult forked(CoreCase what, ContenderKind contender, TestDatabase fresh) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(options.milliseconds());
        return new Runner(new OptionsBuilder()
                        .include(CoreBenchmark.class.getName() + "\\." + (what.fills() ? "filling" : "operation") + "$")
                        .param("coreCase", what.name())
                        .param("contender", contender.name())
                        .param("database", database.name())
                        .param("url", fresh.url())
                        .param("jdbcUrl", fresh.jdbcUrl())
                        .forks(1)
                        .warmupIterations(options.warmups())
                        .warmupTime(time)
                        .measurementIterations(options.iterations())
                        .measurementTime(time)
                        .addProfiler(MeterProfiler.class)
                        .jvmArgsAppend("-Xms512m", "-Xmx1g")
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
    }

    private Measured measured(CoreCase what, ContenderKind contender, List<String> sent, RunResult run) {
        return new Measured(
                what,
                database,
                contender,
                best(run, iteration -> iteration.getPrimaryResult().getScore()),
                best(run, iteration -> secondary(iteration, MeterProfiler.MICROSECONDS)),
                best(run, iteration -> secondary(iteration, MeterProfiler.BYTES)),
                sent);
    }

    private static double secondary(IterationResult iteration, String name) {
        return iteration.getSecondaryResults().get(name).getScore();
    }

    private static double best(RunResult run, ToDoubleFunction<IterationResult> score) {
        Stream<IterationResult> iterations = run.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(results -> results.stream());
        return iterations.mapToDouble(score).min().orElse(Double.NaN);
    }
}
