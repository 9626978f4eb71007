package dev.cinnabar.engine.session;

import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.sql.node.Walker;
import java.util.EnumSet;
import java.util.Set;

/** Looks whether a statement asks for rows, or changes some, wherever in it that stands. Used once. */
final class Inside extends Walker<Set<Inside.What>> {
    /** What a statement does further inside. */
    enum What {
        ASKS,
        CHANGES
    }

    private Inside() {}

    /** Whether there is a query in it. */
    static boolean asks(Node statement) {
        return found(statement).contains(What.ASKS);
    }

    /** Whether there is an INSERT, an UPDATE or a DELETE in it. */
    static boolean changes(Node statement) {
        return found(statement).contains(What.CHANGES);
    }

    private static Set<What> found(Node statement) {
        return new Inside().walk(statement, EnumSet.noneOf(What.class));
    }

    @Override
    public Set<What> select(SelectNode node, Set<What> found) {
        found.add(What.ASKS);
        return super.select(node, found);
    }

    @Override
    public Set<What> text(TextNode node, Set<What> found) {
        found.add(What.ASKS);
        return super.text(node, found);
    }

    @Override
    public Set<What> insert(InsertNode node, Set<What> found) {
        found.add(What.CHANGES);
        return super.insert(node, found);
    }

    @Override
    public Set<What> update(UpdateNode node, Set<What> found) {
        found.add(What.CHANGES);
        return super.update(node, found);
    }

    @Override
    public Set<What> delete(DeleteNode node, Set<What> found) {
        found.add(What.CHANGES);
        return super.delete(node, found);
    }
}
