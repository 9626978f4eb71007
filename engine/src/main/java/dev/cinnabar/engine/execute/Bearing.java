package dev.cinnabar.engine.execute;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.Walker;

/**
 * Looks whether criteria could say anything of what a statement reads or changes: most speak of some entities alone, and a statement over
 * others is not to be written anew for them. Used once.
 */
final class Bearing extends Walker<SessionCriteria> {
    private boolean found;

    private Bearing() {}

    /** Whether there is an entity that they concern, a text, or rows that are deleted. */
    static boolean on(Node statement, SessionCriteria criteria) {
        Bearing bearing = new Bearing();
        bearing.walk(statement, criteria);
        return bearing.found;
    }

    @Override
    public SessionCriteria table(TableNode node, SessionCriteria criteria) {
        EntityType<?> type = EntityType.behind(node.table());
        found |= type != null && criteria.concern(type);
        return super.table(node, criteria);
    }

    @Override
    public SessionCriteria text(TextNode node, SessionCriteria criteria) {
        found = true;
        return criteria;
    }

    @Override
    public SessionCriteria delete(DeleteNode node, SessionCriteria criteria) {
        found = true;
        return criteria;
    }
}
