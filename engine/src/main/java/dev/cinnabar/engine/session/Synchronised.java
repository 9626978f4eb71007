package dev.cinnabar.engine.session;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.ColumnValues;
import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects in step with an UPDATE or DELETE by condition: the condition is evaluated over each object in memory; where that cannot
 * be, the object is taken for one that was met, and its values are read anew when they are asked for.
 */
record Synchronised(UnitOfWork unit) {
    /** What a statement has changed, if it is one that changes rows; the values of its parameters are not known. */
    void with(Statement statement) {
        Node node = statement.node();
        if (node instanceof UpdateNode update) {
            Set<String> columns =
                    update.assignments().stream().map(Assignment::column).collect(Collectors.toSet());
            objects(update.table()).stream()
                    .filter(object -> meets(object, update.where(), update.table()) != Met.NO)
                    .forEach(object -> forget(object, columns));
        } else if (node instanceof DeleteNode delete) {
            objects(delete.from()).forEach(object -> delete(object, delete));
        }
    }

    private List<Tracked> objects(TableNode table) {
        return unit.identities().ofTable(TableName.of(table.table()));
    }

    private void forget(Tracked object, Set<String> columns) {
        unit.changingByStatement(object);
        for (Attribute<?, ?> attribute : object.mapping().attributes()) {
            boolean written = columns.contains(attribute.columnName())
                    || object.mapping().follows().contains(attribute);
            if (written && !object.isChanged(attribute.slot())) {
                object.mapping().access().unload(object.object(), attribute.slot());
            }
        }
        object.forgetTargets(near -> columns.contains(near.columnName()));
    }

    private void delete(Tracked object, DeleteNode delete) {
        Met met = meets(object, delete.where(), delete.from());
        if (met == Met.YES) {
            unit.changingByStatement(object);
            unit.lost(object);
        } else if (met == Met.PERHAPS) {
            unit.expire(object);
        }
    }

    /** Whether an object meets a condition. */
    private enum Met {
        YES,
        NO,
        PERHAPS
    }

    private static Met meets(Tracked object, List<Node> where, TableNode table) {
        try {
            ColumnValues values = column -> value(object, column, table);
            return where.stream().allMatch(node -> Evaluation.holds(Sql.condition(node), values)) ? Met.YES : Met.NO;
        } catch (UsageException unknown) {
            return Met.PERHAPS;
        }
    }

    private static @Nullable Object value(Tracked object, ColumnNode column, TableNode table) {
        for (Attribute<?, ?> attribute : object.mapping().attributes()) {
            if (attribute.columnName().equals(column.name())
                    && column.source().equals(table)
                    && object.isLoaded(attribute.slot())) {
                return object.read(attribute.slot());
            }
        }
        throw new UsageException(
                ErrorCode.NOT_EVALUABLE, column.name() + " is not known of the object.", "read it first");
    }
}
