package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Mappings;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * What the objects of a plan may be: of the entity that is asked for, or of one of its kinds, whose tables are joined so that all comes in
 * one statement. Which of them a row is follows from the lowest table that has its key. Made for one query.
 */
final class Kinds {
    private final Mapping mapping;
    private final String alias;
    private final List<EntityType<?>> types;
    private final Mappings mappings;
    private final List<Kind> kinds = new ArrayList<>();
    private boolean joined;

    /**
     * One kind.
     *
     * @param keyAt the column that is NULL where a row is not of it
     * @param own the columns that come with it
     */
    private record Kind(Mapping mapping, int keyAt, List<Placed> own) {}

    private record Placed(int slot, int at) {}

    Kinds(Mappings mappings, Mapping mapping, String alias) {
        this.mappings = mappings;
        this.mapping = mapping;
        this.alias = alias;
        this.types = mapping.type().subtypes();
    }

    /** Adds the tables of all kinds to a statement, and their columns to those of the plan. */
    void join(List<Expression<?>> columns, Joining joining) {
        joined = joining.takesTables();
        for (EntityType<?> type : joined ? types : List.<EntityType<?>>of()) {
            joining.join(type.table(alias), type.belongsAbove(alias));
            kinds.add(0, kind(type, columns)); // a kind of a kind is asked first
        }
    }

    private Kind kind(EntityType<?> type, List<Expression<?>> columns) {
        Mapping of = mappings.of(type);
        List<Placed> own = new ArrayList<>();
        for (int slot : of.loadedSlots()) {
            if (slot >= mapping.type().slots()) {
                own.add(new Placed(slot, place(Objects.requireNonNull(type.attributeAt(slot)), columns)));
            }
        }
        return new Kind(of, place(type.ownKey().get(0), columns), own);
    }

    private int place(Attribute<?, ?> attribute, List<Expression<?>> columns) {
        Expression<?> column = alias.isEmpty() ? attribute : attribute.on(alias);
        Node node = column.node();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).node().equals(node)) {
                return at;
            }
        }
        columns.add(column);
        return columns.size() - 1;
    }

    /** The mapping of the object that a row is. */
    Mapping of(RowReader row, int from) {
        for (Kind kind : kinds) {
            if (row.value(from + kind.keyAt()) != null) {
                return kind.mapping();
            }
        }
        if (mapping.type().isAbstract() || !joined && !types.isEmpty()) {
            throw untold();
        }
        return mapping;
    }

    private UsageException untold() {
        return new UsageException(
                ErrorCode.BAD_STATEMENT,
                "A row of " + mapping + " does not tell whether it is one of " + types + ".",
                joined
                        ? "let each row have one in the table of a subclass, or let " + mapping + " not be abstract"
                        : "select objects by a query without groups, sets and RETURNING, or select their keys here");
    }

    /**
     * Loads what comes with the kind of an object.
     *
     * @param wanted the slots that are to be loaded
     */
    void load(Mapping kind, Model object, IntPredicate wanted, RowReader row, int from) {
        for (Kind each : kinds) {
            if (each.mapping() == kind) {
                each.own().stream()
                        .filter(column -> wanted.test(column.slot()))
                        .forEach(column -> kind.access().load(object, column.slot(), row.value(from + column.at())));
            }
        }
    }
}
