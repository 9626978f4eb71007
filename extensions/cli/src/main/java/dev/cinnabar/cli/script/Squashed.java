package dev.cinnabar.cli.script;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.draft.NewScript;
import dev.cinnabar.migrate.graph.RevisionNode;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.migrate.step.StepTaker;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Makes one script of all from the first one to one of them, which keeps its id. Immutable. */
public final class Squashed {
    private final Engine engine;
    private final Script last;
    private final List<Script> all;

    private Squashed(Engine engine, Script last, List<Script> all) {
        this.engine = engine;
        this.last = last;
        this.all = all;
    }

    /**
     * Of all that a revision stands on, and itself.
     *
     * @param engine words changes of rows
     * @throws UsageException if another revision stands on one of those that would go
     */
    public static Squashed of(ScriptSet scripts, Script last, Engine engine) {
        Set<RevisionNode> whole = scripts.graph().upTo(List.of(last.id()));
        for (RevisionNode node : scripts.graph().inOrder()) {
            if (!whole.contains(node)) {
                whole.stream()
                        .filter(each ->
                                !each.id().equals(last.id()) && node.parents().contains(each.id()))
                        .findFirst()
                        .ifPresent(each -> {
                            throw new UsageException(
                                    ErrorCode.REVISION_GRAPH,
                                    "The revision " + node.id() + " stands on " + each.id() + ", which would go.",
                                    "squash up to one that all later ones stand on; cinnabar branches lists where they"
                                            + " part");
                        });
            }
        }
        List<Script> ordered = scripts.all().isEmpty()
                ? List.of()
                : scripts.scripts(scripts.graph().inOrder().stream()
                        .filter(whole::contains)
                        .toList());
        return new Squashed(engine, last, ordered);
    }

    /** Those that become one. */
    public List<Script> all() {
        return all;
    }

    /** The one that they become. */
    public NewScript script(String message, String packageName) {
        Set<String> labels = new LinkedHashSet<>();
        List<SchemaOperation> steps = new ArrayList<>();
        List<SchemaOperation> back = new ArrayList<>();
        for (Script script : all) {
            labels.addAll(script.node().labels());
            steps.addAll(said(script, script.body().upgrade(engine.dialect())));
            back.addAll(0, said(script, script.body().downgrade(engine.dialect())));
        }
        RevisionNode node = new RevisionNode(last.id(), List.of(), List.of(), List.copyOf(labels));
        return new NewScript(node, message, packageName, steps, back);
    }

    private List<SchemaOperation> said(Script script, List<Step> steps) {
        Taker taker = new Taker(script);
        steps.forEach(step -> step.take(taker));
        return taker.operations;
    }

    /** Collects operations; changes of rows become the SQL that they are. */
    private final class Taker implements StepTaker {
        private final Script script;
        private final List<SchemaOperation> operations = new ArrayList<>();

        Taker(Script script) {
            this.script = script;
        }

        @Override
        public void schema(SchemaOperation operation) {
            operations.add(operation);
        }

        @Override
        public void write(Change change) {
            operations.add(new SchemaOperation.ExecuteSql(engine.script(change), ""));
        }

        @Override
        public void rows(Insert<?> insert, List<? extends Map<String, ?>> rows) {
            rows.forEach(row -> write(insert.values(row)));
        }

        @Override
        public void work(String description, Consumer<? super Connection> work) {
            throw refused("has work of its own, `" + description + "`");
        }

        @Override
        public void outside(List<Step> steps) {
            throw refused("has steps outside of a transaction");
        }

        private UsageException refused(String what) {
            return new UsageException(
                    ErrorCode.NOT_OFFLINE,
                    "The revision " + script.id() + " " + what + ", and cannot become a part of another.",
                    "squash up to the revision before it");
        }
    }
}
