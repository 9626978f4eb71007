package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.Conflict;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.Rewriter;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.type.UntypedType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds and replaces the places of the values that each row has of its own. One is for one row. */
final class RowSlots extends Rewriter<Function<Slot, Node>> {
    private RowSlots() {}

    @Override
    public Node slot(Slot node, Function<Slot, Node> replacement) {
        return replacement.apply(node);
    }

    /** The slots within some nodes. */
    static List<Slot> of(List<? extends Node> nodes) {
        List<Slot> found = new ArrayList<>();
        nodes.forEach(node -> new RowSlots().rewrite(node, slot -> {
            found.add(slot);
            return slot;
        }));
        return found;
    }

    /** Whether the slots of an insert all stand in the open: in its row, its conflict or what it returns. */
    static boolean allIn(List<Node> row, InsertNode insert, int places) {
        List<Node> others = new ArrayList<>(insert.returning());
        Conflict conflict = insert.conflict();
        if (conflict != null) {
            others.addAll(conflict.where());
            conflict.update().forEach(assignment -> others.add(assignment.value()));
        }
        List<Slot> own = of(row);
        return !own.isEmpty() && own.size() + of(others).size() == places;
    }

    /** A row whose slots have numbers that are so much higher. */
    static List<Node> moved(List<Node> row, int by) {
        return row.stream()
                .map(node ->
                        new RowSlots().rewrite(node, slot -> new Slot(slot.index() + by, slot.type(), slot.subject())))
                .toList();
    }

    /** A node that reads columns of a table in the place of slots. */
    static Node asColumns(Node node, FunctionTable table) {
        return new RowSlots().rewrite(node, slot -> new ColumnNode(table, column(slot), UntypedType.INSTANCE));
    }

    /** The name of the column that brings a slot's values. */
    static String column(Slot slot) {
        return "c" + slot.index();
    }
}
