package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.migrate.graph.Hop;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.migrate.step.StepTaker;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Asks a revision what it does, and puts that into words, so that mistakes are found before anything is sent. Used for one revision. */
final class Planner implements StepTaker {
    private final Engine engine;
    private final Dialect dialect;
    private final List<Part> parts = new ArrayList<>();
    private boolean outside;
    private int statements;

    private Planner(Engine engine, Dialect dialect) {
        this.engine = engine;
        this.dialect = dialect;
    }

    static RevisionPlan plan(Script script, Hop hop, Engine engine, Dialect dialect) {
        Planner planner = new Planner(engine, dialect);
        planner.outside = script.outsideTransaction();
        List<Step> steps =
                hop.up() ? script.body().upgrade(dialect) : script.body().downgrade(dialect);
        steps.forEach(step -> step.take(planner));
        return new RevisionPlan(script, hop, planner.parts);
    }

    /** Where DDL commits what is open, a step of the schema is outside of a transaction whatever the script says. */
    @Override
    public void schema(SchemaOperation operation) {
        boolean alone = outside || !dialect.has(Feature.TRANSACTIONAL_DDL);
        Step step = new Step.Schema(operation);
        if (dialect.schema().remakes(operation) || dialect.schema().asks(operation)) {
            addUnworded(step, Told.briefly(operation), alone);
            return;
        }
        List<String> sql = engine.script(List.of(operation));
        if (!sql.isEmpty()) {
            add(step, alone, sql, true);
        }
    }

    /** What it sends is known when its table has been looked at; those that follow each other on a table are then one. */
    private void addUnworded(Step step, String described, boolean alone) {
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && last.makesAnew() && last.outside() == alone) {
            parts.set(parts.size() - 1, last.with(step, described));
            statements++;
        } else {
            add(step, alone, List.of(described), false);
        }
    }

    @Override
    public void write(Change change) {
        add(new Step.Write(change), outside, List.of(engine.compile(change)), true);
    }

    @Override
    public void rows(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            add(new Step.Rows(insert, rows), outside, List.of(engine.compile(insert.values(rows.get(0)))), false);
        }
    }

    @Override
    public void work(String description, Consumer<? super Connection> work) {
        add(new Step.Work(description, work), outside, List.of(description), false);
    }

    @Override
    public void outside(List<Step> steps) {
        boolean before = outside;
        outside = true;
        steps.forEach(step -> step.take(this));
        outside = before;
    }

    private void add(Step step, boolean alone, List<String> sql, boolean known) {
        parts.add(new Part(List.of(step), alone, statements + 1, sql, known));
        statements += sql.size();
    }
}
