package dev.cinnabar.migrate.run;

import dev.cinnabar.migrate.step.Step;
import java.util.List;

/**
 * A step of a revision with what it sends. Immutable.
 *
 * @param step none that holds others
 * @param outside whether it is taken outside of a transaction
 * @param first the number of its first statement among those of the revision, from 1
 * @param sql its statements, never empty; of a program's own work, what it says it does
 * @param known whether these are all that it sends
 */
record Part(Step step, boolean outside, int first, List<String> sql, boolean known) {
    Part {
        sql = List.copyOf(sql);
    }

    int last() {
        return first + sql.size() - 1;
    }
}
