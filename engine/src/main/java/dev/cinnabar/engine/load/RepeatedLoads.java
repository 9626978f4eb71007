package dev.cinnabar.engine.load;

import dev.cinnabar.orm.Relation;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices relationships that one object after the other loads by a statement of its own. Confined to the session's thread. */
final class RepeatedLoads {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.session");
    /** So many statements for one relationship are told; it is told once. */
    private static final int MANY = 20;

    private final LazyLoads.OneByOne told;
    private Map<Relation<?, ?>, Integer> counts = Map.of(); // made by the first

    RepeatedLoads(LazyLoads.OneByOne told) {
        this.told = told;
    }

    void count(Relation<?, ?> relation) {
        counts = counts.isEmpty() ? new HashMap<>() : counts;
        if (counts.merge(relation, 1, Integer::sum) == MANY) {
            LOG.warn(
                    "{} was loaded by {} statements, one object at a time. options(selectIn({})) loads it for all"
                            + " objects of a query by one, options(batch({})) when the first is asked for it",
                    relation,
                    MANY,
                    relation.constant(),
                    relation.constant());
            told.loaded(relation, MANY);
        }
    }
}
