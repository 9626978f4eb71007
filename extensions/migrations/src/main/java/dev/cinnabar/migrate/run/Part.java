package dev.cinnabar.migrate.run;

import dev.cinnabar.migrate.step.Step;
import dev.cinnabar.schema.SchemaOperation;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a revision with what it sends, or steps that make tables anew and are better taken together. Immutable.
 *
 * @param steps none of them holds others; several are all of the schema
 * @param outside whether they are taken outside of a transaction
 * @param first the number of the first statement among those of the revision, from 1
 * @param sql the statements, never empty; of a program's own work, what it says it does
 * @param known whether these are all that it sends
 */
record Part(List<Step> steps, boolean outside, int first, List<String> sql, boolean known) {
    Part {
        steps = List.copyOf(steps);
        sql = List.copyOf(sql);
    }

    int last() {
        return first + sql.size() - 1;
    }

    /** Its operations; none where it is no step of the schema. */
    List<SchemaOperation> operations() {
        return steps.stream()
                .filter(Step.Schema.class::isInstance)
                .map(step -> ((Step.Schema) step).operation())
                .toList();
    }

    /** Whether it is made of steps that can only be worded when their tables have been looked at. */
    boolean makesAnew() {
        return !known && !operations().isEmpty();
    }

    /** The same with one more step that can only be worded later. */
    Part with(Step step, String described) {
        return new Part(with(steps, step), outside, first, with(sql, described), known);
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
