package dev.cinnabar.migrate.run;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UnsupportedFeatureException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.migrate.script.Script;
import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.migrate.step.StepTaker;
import dev.cinnabar.schema.SchemaOperation;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Insert;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the steps of a revision into a script. For one thread. */
final class OfflineSteps implements StepTaker {
    private static final int ROWS_OF_A_STATEMENT = 100;

    private final Engine engine;
    private final Script script;
    private final ScriptText out;

    OfflineSteps(Engine engine, Script script, ScriptText out) {
        this.engine = engine;
        this.script = script;
        this.out = out;
    }

    @Override
    public void schema(SchemaOperation operation) {
        try {
            engine.script(List.of(operation)).forEach(out::statement);
        } catch (UnsupportedFeatureException lacking) {
            throw refused(Told.briefly(operation), lacking);
        }
    }

    @Override
    public void write(Change change) {
        out.statement(engine.script(change));
    }

    /** Rows beside which an insert says other columns are written one by one. */
    @Override
    public void rows(Insert<?> insert, List<? extends Map<String, ?>> rows) {
        if (!insert.node().columns().isEmpty()) {
            rows.forEach(row -> write(insert.values(row)));
            return;
        }
        for (int from = 0; from < rows.size(); from += ROWS_OF_A_STATEMENT) {
            int to = Math.min(rows.size(), from + ROWS_OF_A_STATEMENT);
            write(insert.rows(rows.subList(from, to)));
        }
    }

    @Override
    public void work(String description, Consumer<? super Connection> work) {
        throw refused(description, null);
    }

    @Override
    public void outside(List<Step> steps) {
        throw new IllegalStateException("a part holds no others");
    }

    private UsageException refused(String what, @Nullable Throwable cause) {
        return new UsageException(
                ErrorCode.NOT_OFFLINE,
                "The revision " + script.id() + " (" + script.origin() + ") cannot be written down as SQL: `" + what
                        + "` " + (cause == null ? "is work of a program" : "needs a look at the database") + ".",
                "Run it on the database; or say that step in SQL.",
                cause);
    }
}
