package dev.cinnabar.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * One join on the way along a path. Immutable.
 *
 * @param item what is joined
 * @param between what makes its rows belong to those before
 * @param only what must hold for them besides
 */
public record JoinStep(FromItem item, Condition between, List<Condition> only) {
    public JoinStep {
        only = List.copyOf(only);
    }

    public JoinStep(FromItem item, Condition between) {
        this(item, between, List.of());
    }

    /** All that the join asks for. */
    public Condition on() {
        return only.isEmpty() ? between : both(between);
    }

    /** That condition, and what must hold for the rows besides. */
    Condition both(Condition other) {
        List<Condition> all = new ArrayList<>(only);
        all.add(0, other);
        return Sql.and(all.toArray(Condition[]::new));
    }

    /** Only rows for which all of these hold, too. */
    public JoinStep where(List<Condition> more) {
        List<Condition> all = new ArrayList<>(only);
        all.addAll(more);
        return new JoinStep(item, between, all);
    }
}
