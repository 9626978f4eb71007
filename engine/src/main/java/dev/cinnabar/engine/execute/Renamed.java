package dev.cinnabar.engine.execute;

import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.TableNode;
import java.util.HashMap;
import java.util.Map;

/** What is said of an entity, as it is said where that goes by another name. Stateless: the names are handed along. */
public final class Renamed extends Rewriter<Map<TableNode, TableNode>> {
    private Renamed() {}

    public static Condition condition(Condition said, EntityType<?> of, String alias) {
        return alias.isEmpty() ? said : new Same(node(said.node(), of, alias));
    }

    /** Said of an entity, and then of it, or of one of its kinds, under a name; empty for its own. */
    public static <T> Expression<T> expression(Expression<T> said, EntityType<?> of, EntityType<?> kind, String alias) {
        Node there = kind.isConcrete()
                ? node(said.node(), of.table().node(), kind.table().node())
                : said.node();
        return Sql.expression(alias.isEmpty() ? there : node(there, kind, alias), said.type());
    }

    /** Said of an entity, and then of a kind with a table of its own alone. */
    static Condition condition(Condition said, EntityType<?> of, EntityType<?> kind) {
        return new Same(node(said.node(), of.table().node(), kind.table().node()));
    }

    /** Said of the entity, and then of it under a name; what is a kind of another has several tables. */
    static Node node(Node said, EntityType<?> of, String alias) {
        Map<TableNode, TableNode> names = new HashMap<>();
        of.parts()
                .forEach(
                        part -> names.put(part.table().node(), part.table(alias).node()));
        return new Renamed().rewrite(said, names);
    }

    /** Said of the one table, and then of the other. */
    static Node node(Node said, TableNode plain, TableNode named) {
        return new Renamed().rewrite(said, Map.of(plain, named));
    }

    @Override
    public Node table(TableNode node, Map<TableNode, TableNode> names) {
        return names.getOrDefault(node, node);
    }

    private record Same(Node node) implements Condition {}
}
