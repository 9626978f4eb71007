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
final class Run<C extends Contender> {
    private final Options<C> options;
    private final BenchDatabase database;
    private final Inputs inputs = Inputs.make();

    Run(Options<C> options, BenchDatabase database) {
        this.options = options;
        this.database = database;
    }

    /** Takes what one case cost all contenders, side by side. */
    interface Report<C extends Contender> {
        void add(List<Measured<C>> side);
    }

    void run(Report<C> report) throws SQLException, RunnerException {
        try (TestDatabase fresh = database.fresh();
                Place place = new Place(database, fresh.url(), fresh.jdbcUrl(), Statements.counted())) {
            place.create();
            for (BenchCase<C> what : options.cases()) {
                if (what.sends() || database == options.databases().get(0)) {
                    report.add(side(what, place, fresh));
                }
            }
        }
    }

    private List<Measured<C>> side(BenchCase<C> what, Place place, TestDatabase fresh)
            throws SQLException, RunnerException {
        List<Measured<C>> side = new ArrayList<>();
        for (Entrant<C> entrant : options.entrants()) {
            try {
                List<String> sent = sent(what, entrant, place);
                side.add(measured(what, entrant, sent, forked(what, entrant, fresh)));
            } catch (UnsupportedOperationException hasNoWay) {
                // its place in the table stays empty
            }
        }
        return side;
    }

    /** What the case sends once a contender is warm. */
    private List<String> sent(BenchCase<C> what, Entrant<C> entrant, Place place) throws SQLException {
        try (C who = entrant.open(place)) {
            what.verify(who, place, inputs);
            place.statements().take();
            what.run(who, inputs, PostFilter.COMBINATIONS - 1);
            return place.statements().take();
        } finally {
            place.empty();
        }
    }

    private RunResult forked(BenchCase<C> what, Entrant<C> entrant, TestDatabase fresh) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(options.milliseconds());
        return new Runner(new OptionsBuilder()
                        .include(CaseBenchmark.class.getName() + "\\." + (what.fills() ? "filling" : "operation") + "$")
                        .param("suite", options.suite().name())
                        .param("code", what.code())
                        .param("contender", entrant.name())
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

    private Measured<C> measured(BenchCase<C> what, Entrant<C> entrant, List<String> sent, RunResult run) {
        return new Measured<>(
                what,
                database,
                entrant.name(),
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
