package dev.cinnabar.engine.compile;

import dev.cinnabar.dialect.Dialect;
import dev.cinnabar.dialect.ManyRows;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.DefaultKeyword;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.FunctionCall;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.Grouping;
import dev.cinnabar.sql.node.InsertNode;
import dev.cinnabar.sql.node.InsertSource;
import dev.cinnabar.sql.node.Locking;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.NullsOrder;
import dev.cinnabar.sql.node.OrderNode;
import dev.cinnabar.sql.node.Ordering;
import dev.cinnabar.sql.node.Page;
import dev.cinnabar.sql.node.SelectDressing;
import dev.cinnabar.sql.node.SelectList;
import dev.cinnabar.sql.node.SelectNode;
import dev.cinnabar.sql.node.Slot;
import dev.cinnabar.sql.node.UpdateNode;
import dev.cinnabar.type.ArrayType;
import dev.cinnabar.type.UntypedType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the statement for many rows of that for one. What a construct of a plugin's own holds cannot be told apart by rows; a statement
 * with one in the place of a value stays one for each row.
 */
final class ManyNodes {
    private static final String ROWS = "many_rows";
    private static final String NUMBER = "n";

    private ManyNodes() {}

    /**
     * The statement for many rows, or null.
     *
     * @param one its values are slots
     * @param places how many slots it has
     */
    static @Nullable Node of(Node one, ManyForm form, int places, Dialect dialect) {
        if (one instanceof InsertNode insert
                && insert.source() instanceof InsertSource.Rows rows
                && rows.rows().size() == 1) {
            return form.isArrays()
                    ? unnested(insert, rows.rows().get(0), places, dialect)
                    : listed(insert, rows.rows().get(0), form.rows(), places);
        }
        return one instanceof UpdateNode update && form.isArrays() ? unnested(update, places, dialect) : null;
    }

    private static @Nullable Node listed(InsertNode insert, List<Node> row, int count, int places) {
        if (!RowSlots.allIn(row, insert, places)) {
            return null;
        }
        List<List<Node>> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(RowSlots.moved(row, i * places));
        }
        return with(insert, insert.columns(), new InsertSource.Rows(rows));
    }

    private static @Nullable Node unnested(InsertNode insert, List<Node> row, int places, Dialect dialect) {
        List<Slot> slots = RowSlots.of(row);
        if (!RowSlots.allIn(row, insert, places) || !standInArrays(slots, dialect)) {
            return null;
        }
        FunctionTable table = table(slots, true);
        List<String> columns = new ArrayList<>();
        List<Node> selected = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!(row.get(i) instanceof DefaultKeyword)) {
                columns.add(insert.columns().get(i));
                selected.add(RowSlots.asColumns(row.get(i), table));
            }
        }
        Node number = new OrderNode(new ColumnNode(table, NUMBER, UntypedType.INSTANCE), false, NullsOrder.UNSPECIFIED);
        SelectNode rows = new SelectNode(
                new SelectList(selected, false, List.of()),
                List.of(table),
                List.of(),
                Grouping.NONE,
                new Ordering(List.of(number), Page.ALL),
                Locking.NONE,
                SelectDressing.NONE);
        return with(insert, columns, new InsertSource.FromQuery(rows));
    }

    private static InsertNode with(InsertNode insert, List<String> columns, InsertSource source) {
        return new InsertNode(insert.into(), columns, source, insert.conflict(), insert.returning(), insert.hints());
    }

    private static @Nullable Node unnested(UpdateNode update, int places, Dialect dialect) {
        List<Slot> slots = RowSlots.of(List.of(update));
        if (slots.size() != places || !standInArrays(slots, dialect)) {
            return null;
        }
        FunctionTable table = table(slots, false);
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            assignments.add(new Assignment(assignment.column(), RowSlots.asColumns(assignment.value(), table)));
        }
        List<FromNode> from = new ArrayList<>(update.from());
        from.add(table);
        List<Node> where = update.where().stream()
                .map(condition -> RowSlots.asColumns(condition, table))
                .toList();
        return new UpdateNode(update.table(), assignments, from, where, update.ordering(), update.returning());
    }

    private static boolean standInArrays(List<Slot> slots, Dialect dialect) {
        return !slots.isEmpty()
                && dialect.manyRows() instanceof ManyRows.Arrays arrays
                && slots.stream().allMatch(slot -> arrays.takes().test(slot.type()));
    }

    private static FunctionTable table(List<Slot> slots, boolean numbered) {
        List<Node> arrays = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (Slot slot : slots) {
            arrays.add(new Slot(slot.index(), new ArrayType<>(slot.type()), slot.subject()));
            columns.add(RowSlots.column(slot));
        }
        if (numbered) {
            columns.add(NUMBER);
        }
        return new FunctionTable(
                new FunctionCall("unnest", arrays, UntypedType.INSTANCE), ROWS, columns, numbered, false);
    }
}
