package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement ready to run.
 *
 * @param statement what was asked for
 * @param plan what is sent, and how it is written and read
 * @param values the values of this run, by the index that each placeholder names
 * @param cached whether the plan was there already
 */
public record Compiled(Statement statement, StatementPlan plan, List<@Nullable Object> values, boolean cached) {
    public String sql() {
        return plan.sql();
    }
}
