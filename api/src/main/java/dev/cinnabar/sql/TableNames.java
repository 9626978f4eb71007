package dev.cinnabar.sql;

import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.Walker;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the tables that a statement names. Used once. */
final class TableNames extends Walker<Set<TableName>> {
    static List<TableName> in(Node node) {
        return List.copyOf(new TableNames().walk(node, new LinkedHashSet<>()));
    }

    @Override
    public Set<TableName> table(TableNode node, Set<TableName> found) {
        found.add(TableName.of(node.table()));
        return super.table(node, found);
    }
}
