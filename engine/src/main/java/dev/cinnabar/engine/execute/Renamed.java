package dev.cinnabar.engine.execute;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.TableNode;

/** What is said of an entity, as it is said where that goes by another name. Used once. */
public final class Renamed extends Rewriter<TableNode> {
    private final TableNode plain;

    private Renamed(TableNode plain) {
        this.plain = plain;
    }

    public static Condition condition(Condition said, EntityType<?> of, String alias) {
        return alias.isEmpty()
                ? said
                : new Same(node(said.node(), of.node(), of.as(alias).node()));
    }

    /** Said of the one table, and then of the other. */
    public static Node node(Node said, TableNode plain, TableNode named) {
        return new Renamed(plain).rewrite(said, named);
    }

    @Override
    public Node table(TableNode node, TableNode named) {
        return node.equals(plain) ? named : node;
    }

    private record Same(Node node) implements Condition {}
}
