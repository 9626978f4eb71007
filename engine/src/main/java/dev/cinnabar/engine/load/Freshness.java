package dev.cinnabar.engine.load;

import dev.cinnabar.orm.Fresh;
import dev.cinnabar.orm.QueryOption;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.SelectNode;
import java.util.Collection;

/** What a row does to an object that the session has already; what was changed in it stays in any case. */
enum Freshness {
    /** It fills in what was not loaded. */
    KEPT,
    /** Its values replace those of the object. */
    RENEWED,
    /** They do so too, and a version other than the object's is an error: what was read before was out of date. */
    LOCKED;

    static Freshness of(SelectNode select) {
        return select.locking().equals(Locking.NONE) ? KEPT : LOCKED;
    }

    /** The same, or what the options say. */
    Freshness with(Collection<QueryOption> options) {
        return this == KEPT && options.stream().anyMatch(Fresh.class::isInstance) ? RENEWED : this;
    }
}
