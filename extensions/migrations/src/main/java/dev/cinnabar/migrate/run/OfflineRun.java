package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.migrate.graph.Hop;
import dev.cinnabar.migrate.graph.RevisionGraph;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.sql.Change;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes down what a run would send, without a connection. Immutable, so that many threads may share it. */
public final class OfflineRun {
    private final Engine engine;
    private final Revisions revisions;
    private final RunOptions options;
    private final VersionStore store;

    public OfflineRun(Engine engine, Revisions revisions, RunOptions options) {
        this.engine = engine;
        this.revisions = revisions;
        this.options = options;
        this.store = new VersionStore(options.versions());
    }

    private RevisionGraph graph() {
        return revisions.graph();
    }

    private Dialect dialect() {
        return engine.dialect();
    }

    private Set<String> heads(String from) {
        return graph().find(from).stream().map(RevisionNode::id).collect(Collectors.toSet());
    }

    /**
     * The script of an upgrade.
     *
     * @param from where the database stands; {@code base} for one that has no table of versions
     */
    public String upgrade(String from, String target) {
        Set<String> heads = heads(from);
        return script("Upgrade", from, target, heads, graph().upgrade(heads, target));
    }

    public String downgrade(String from, String target) {
        Set<String> heads = heads(from);
        return script("Downgrade", from, target, heads, graph().downgrade(heads, target));
    }

    private String script(String what, String from, String target, Set<String> heads, List<Hop> hops) {
        List<RevisionPlan> plans = new Plans(engine, revisions, options).of(hops, dialect());
        ScriptText out = begun(what, from, target, heads);
        if (options.oneTransaction() && dialect().has(Feature.TRANSACTIONAL_DDL)) {
            transaction(
                    out,
                    () -> plans.forEach(plan -> {
                        title(plan, out);
                        plan.stretches().forEach(stretch -> write(plan, stretch, out));
                        leave(plan, out);
                    }));
        } else {
            plans.forEach(plan -> alone(plan, out));
        }
        return out.text();
    }

    private ScriptText begun(String what, String from, String target, Set<String> heads) {
        ScriptText out = new ScriptText(dialect().lexis());
        out.comment(
                what + " from " + from + " to " + target + ", for " + dialect().name());
        if (heads.isEmpty()) {
            out.blankLine();
            engine.script(store.creation()).forEach(out::statement);
        }
        return out;
    }

    private static void title(RevisionPlan plan, ScriptText out) {
        out.blankLine();
        out.comment((plan.up() ? "Revision " : "Back from revision ") + plan.id() + ": "
                + plan.script().message());
    }

    private static void transaction(ScriptText out, Runnable inside) {
        out.statement("BEGIN");
        inside.run();
        out.statement("COMMIT");
    }

    private void alone(RevisionPlan plan, ScriptText out) {
        title(plan, out);
        List<Stretch> stretches = plan.stretches();
        for (Stretch stretch : stretches.subList(0, stretches.size() - 1)) {
            if (stretch.outside()) {
                write(plan, stretch, out);
            } else if (!stretch.parts().isEmpty()) {
                transaction(out, () -> write(plan, stretch, out));
            }
        }
        transaction(out, () -> {
            write(plan, stretches.get(stretches.size() - 1), out);
            leave(plan, out);
        });
    }

    private void write(RevisionPlan plan, Stretch stretch, ScriptText out) {
        OfflineSteps steps = new OfflineSteps(engine, plan.script(), out);
        stretch.parts().forEach(part -> part.steps().forEach(step -> step.take(steps)));
    }

    private void leave(RevisionPlan plan, ScriptText out) {
        write(store.versions().moved(plan.hop().gone(), plan.hop().come()), out);
        RevisionLog log = store.log();
        write(List.of(plan.up() ? log.written(plan.script(), LogState.APPLIED) : log.forgotten(plan.id())), out);
    }

    private void write(List<? extends Change> changes, ScriptText out) {
        changes.forEach(change -> out.statement(engine.script(change)));
    }

    /** The script that says where a database stands. */
    public String stamp(String from, String target) {
        Set<String> heads = heads(from);
        Set<String> others = graph().stamp(heads, List.of(target));
        Set<Script> before = new HashSet<>(revisions.upTo(heads));
        Set<Script> after = new HashSet<>(revisions.upTo(others));
        ScriptText out = begun("Stamp", from, target, heads);
        out.blankLine();
        transaction(out, () -> {
            write(store.versions().moved(without(heads, others), without(others, heads)), out);
            RevisionLog log = store.log();
            graph().inOrder().stream().map(revisions::script).forEach(script -> {
                if (before.contains(script) && !after.contains(script)) {
                    write(List.of(log.forgotten(script.id())), out);
                } else if (after.contains(script) && !before.contains(script)) {
                    write(List.of(log.written(script, LogState.STAMPED)), out);
                }
            });
        });
        return out.text();
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toSet());
    }
}
