package dev.cinnabar.engine.execute;

import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.SequenceNext;
import dev.cinnabar.sql.node.TableNode;
import java.util.Map;

/** Puts tables and sequences into other schemas than they name; temporary tables stand in none. One is for one statement. */
final class SchemaTranslation extends Rewriter<Map<String, String>> {
    private final Map<String, String> schemas;

    SchemaTranslation(Map<String, String> schemas) {
        this.schemas = schemas;
    }

    @Override
    public Node table(TableNode node, Map<String, String> context) {
        TableNode inside = (TableNode) super.table(node, context);
        String schema = schemas.get(node.table().schema());
        return schema == null || node.table().isTemporary()
                ? inside
                : new TableNode(node.table().in(schema), node.alias(), inside.rows());
    }

    @Override
    public Node sequenceNext(SequenceNext node, Map<String, String> context) {
        String schema = schemas.get(node.schema());
        return schema == null ? node : new SequenceNext(schema, node.name());
    }

    Node translated(Node statement) {
        return rewrite(statement, schemas);
    }
}
