package dev.cinnabar.engine.session;

import com.google.common.collect.Lists;
import dev.cinnabar.connect.Executes;
import dev.cinnabar.engine.load.KnownColumns;
import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.result.Row;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.ColumnValues;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Evaluation;
import dev.cinnabar.sql.FromItem;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Statement;
import dev.cinnabar.sql.node.Assignment;
import dev.cinnabar.sql.node.Bind;
import dev.cinnabar.sql.node.ColumnNode;
import dev.cinnabar.sql.node.DeleteNode;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.TableNode;
import dev.cinnabar.sql.node.UpdateNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects in step with an UPDATE or DELETE by condition. Which of them it meets is evaluated in memory; where that cannot be, the
 * database is asked for their keys before, and where that cannot be either, their values are read anew. Values that the statement says take
 * the place of those of the objects; what it computes is read when it is asked for. Objects whose values were forgotten stay so. Used for
 * one statement.
 */
final class Synchronised {
    /** For so many objects the database is asked by one statement. */
    private static final int ASKED = 500;

    private final UnitOfWork unit;
    private final TableName table;
    private final List<Assignment> assignments;
    private final boolean deletes;
    private final List<Tracked> met = new ArrayList<>();
    private final List<Tracked> perhaps = new ArrayList<>();

    private Synchronised(UnitOfWork unit, TableNode table, List<Assignment> assignments, boolean deletes) {
        this.unit = unit;
        this.table = TableName.of(table.table());
        this.assignments = assignments;
        this.deletes = deletes;
    }

    /**
     * Finds what a statement will meet, if it is one that changes rows.
     *
     * @param connection asked only where memory cannot tell; null where the values of parameters are not known
     * @return what is to be done with the objects when the statement is done
     */
    static Runnable before(Statement statement, UnitOfWork unit, @Nullable Executes connection) {
        if (statement.node() instanceof UpdateNode update) {
            boolean deletes = SaidChanges.deletes(statement); // rows that stay, and are deleted for the session
            Synchronised step = new Synchronised(unit, update.table(), update.assignments(), deletes);
            step.judge(update.table(), update.where(), update.from().isEmpty() ? connection : null);
            return step::apply;
        }
        if (statement.node() instanceof DeleteNode delete) {
            Synchronised step = new Synchronised(unit, delete.from(), List.of(), true);
            step.judge(delete.from(), delete.where(), delete.using().isEmpty() ? connection : null);
            return step::apply;
        }
        return Synchronised::nothing;
    }

    /** Of a statement that changes no rows. */
    private static void nothing() {}

    private void judge(TableNode table, List<Node> where, @Nullable Executes connection) {
        unit.identities().ofTable(TableName.of(table.table())).stream()
                .filter(Synchronised::hasValues)
                .forEach(object -> judge(object, where, table));
        if (connection != null && !perhaps.isEmpty()) {
            Condition[] conditions = where.stream().map(Sql::condition).toArray(Condition[]::new);
            perhaps.stream()
                    .collect(Collectors.groupingBy(Tracked::mapping, LinkedHashMap::new, Collectors.toList()))
                    .forEach((mapping, objects) -> Lists.partition(objects, ASKED)
                            .forEach(some -> ask(mapping, some, conditions, connection)));
            perhaps.clear();
        }
    }

    private static boolean hasValues(Tracked object) {
        return object.mapping().attributes().stream().anyMatch(attribute -> object.isLoaded(attribute.slot()));
    }

    private void judge(Tracked object, List<Node> where, TableNode table) {
        try {
            ColumnValues values = column -> value(object, column, table);
            if (where.stream().allMatch(node -> Evaluation.holds(Sql.condition(node), values))) {
                met.add(object);
            }
        } catch (UsageException unknown) {
            perhaps.add(object);
        }
    }

    /** The rows of one table are changed; those of kinds that stand elsewhere are not. */
    private static FromItem changed(Mapping mapping) {
        return mapping.type().hasConcreteKinds() ? mapping.type().table() : mapping.type();
    }

    /** Asks which of these objects it will meet; the others of the table may be without number. */
    private void ask(Mapping mapping, List<Tracked> objects, Condition[] where, Executes connection) {
        Attribute<?, ?>[] key = mapping.key().toArray(Attribute<?, ?>[]::new);
        Set<Object> keys = new HashSet<>();
        Condition those = mapping.isOneOf(objects.stream().map(Tracked::key).toList());
        for (Row row : connection
                .execute(Sql.selectRow(key).from(changed(mapping)).where(where).where(those))
                .all()) {
            keys.add(Objects.requireNonNull(mapping.key(row::value)));
        }
        objects.stream().filter(object -> keys.contains(object.key())).forEach(met::add);
    }

    private @Nullable Object value(Tracked object, ColumnNode column, TableNode source) {
        boolean ofTable = column.source().equals(source);
        return KnownColumns.value(object, column, attribute -> ofTable && isHere(attribute));
    }

    /** Whether it stands in the table that the statement changes; what is a kind of another has several. */
    private boolean isHere(Attribute<?, ?> attribute) {
        return attribute.part().tableName().equals(table);
    }

    /** The statement is done. */
    private void apply() {
        Map<String, Node> values = new HashMap<>();
        assignments.forEach(assignment -> values.put(assignment.column(), assignment.value()));
        for (Tracked object : met) {
            unit.journals().sent(object);
            if (deletes) {
                unit.lost(object);
            } else {
                forget(object, values.keySet());
                assign(object, values);
            }
        }
        for (Tracked object : perhaps) {
            unit.journals().sent(object);
            if (deletes) {
                unit.expire(object);
            } else {
                forget(object, values.keySet());
            }
        }
    }

    private void forget(Tracked object, Set<String> columns) {
        object.forget(table, columns);
    }

    private void assign(Tracked object, Map<String, Node> values) {
        for (Attribute<?, ?> attribute : object.mapping().attributes()) {
            if (values.get(attribute.columnName()) instanceof Bind bind
                    && isHere(attribute)
                    && !object.isChanged(attribute.slot())
                    && attribute.type().javaType().isInstance(bind.value())) {
                Object own = Mapping.copied(attribute, bind.value());
                object.mapping().access().load(object.object(), attribute.slot(), own);
            }
        }
    }
}
