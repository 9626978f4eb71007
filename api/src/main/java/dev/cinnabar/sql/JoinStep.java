package dev.cinnabar.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * One join on the way along a path.
 *
 * @param item what is joined
 * @param on what makes its rows belong to those before
 */
public record JoinStep(FromItem item, Condition on) {
    /** Only rows for which all of these hold, too. */
    public JoinStep where(List<Condition> more) {
        List<Condition> all = new ArrayList<>(more);
        all.add(0, on);
        return new JoinStep(item, Sql.and(all.toArray(Condition[]::new)));
    }
}
