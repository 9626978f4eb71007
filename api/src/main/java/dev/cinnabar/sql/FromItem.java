package dev.cinnabar.sql;

import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.NodeSource;

/** A table, an alias, a subquery, a CTE, a function of rows: what may stand in FROM. */
public interface FromItem extends NodeSource {
    @Override
    FromNode node();

    /** What must hold of its rows besides: for entities that share a table with others, that they are of this one. */
    default Condition restriction() {
        return Sql.ABSENT;
    }
}
