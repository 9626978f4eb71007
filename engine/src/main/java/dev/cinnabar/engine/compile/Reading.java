package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.node.CustomNode;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.LockStrength;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.RawSql;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.SequenceNext;
import dev.cinnabar.sql.node.TextNode;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.sql.node.Walker;
import java.util.Set;

/**
 * Tells whether a statement does nothing but read: it changes nothing, takes no lock, and calls nothing but functions that are known
 * to change nothing. One is for one statement.
 */
public final class Reading extends Walker<Reading> {
    private static final Set<String> HARMLESS = Set.of(
            "abs",
            "ceiling",
            "char_length",
            "coalesce",
            "cube",
            "floor",
            "greatest",
            "grouping",
            "grouping_sets",
            "least",
            "lower",
            "nullif",
            "position",
            "regexp_replace",
            "replace",
            "rollup",
            "round",
            "substring",
            "trim",
            "upper");

    private boolean reads = true;

    private Reading() {}

    public static boolean of(Node statement) {
        Reading reading = new Reading();
        reading.walk(statement, reading);
        return reading.reads;
    }

    private Reading no() {
        reads = false;
        return this;
    }

    @Override
    public Reading select(SelectNode node, Reading context) {
        reads &= node.locking().strength() == LockStrength.NONE;
        return super.select(node, context);
    }

    @Override
    public Reading function(FunctionCall node, Reading context) {
        reads &= HARMLESS.contains(node.name());
        return super.function(node, context);
    }

    @Override
    public Reading insert(InsertNode node, Reading context) {
        return no();
    }

    @Override
    public Reading update(UpdateNode node, Reading context) {
        return no();
    }

    @Override
    public Reading delete(DeleteNode node, Reading context) {
        return no();
    }

    @Override
    public Reading text(TextNode node, Reading context) {
        return no();
    }

    @Override
    public Reading rawSql(RawSql node, Reading context) {
        return no();
    }

    @Override
    public Reading custom(CustomNode node, Reading context) {
        return no();
    }

    @Override
    public Reading functionTable(FunctionTable node, Reading context) {
        return no();
    }

    @Override
    public Reading sequenceNext(SequenceNext node, Reading context) {
        return no();
    }
}
