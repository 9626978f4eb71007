package dev.cinnabar.sql;

import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.NodeSource;

/** A table, an alias, a subquery, a CTE, a function of rows: what may stand in FROM. */
public interface FromItem extends NodeSource {
    @Override
    FromNode node();
}
