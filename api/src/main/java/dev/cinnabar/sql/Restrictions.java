package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.node.Node;
import java.util.ArrayList;
import java.util.List;

/** The conditions of statements that write. */
final class Restrictions {
    private Restrictions() {}

    static List<Node> and(String verb, List<Node> old, Condition... more) {
        List<Node> all = new ArrayList<>(old);
        for (Condition condition : more) {
            if (condition != Sql.ABSENT) {
                all.add(condition.node());
            }
        }
        if (all.isEmpty() && more.length > 0) {
            throw new UsageException(
                    ErrorCode.UNBOUNDED_CHANGE,
                    "Every condition of this " + verb + " fell away, so that it would touch all rows.",
                    "leave where(…) out if all rows are meant, or make sure that a value is there");
        }
        return all;
    }
}
