package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.mapping.Mappings;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Discriminator;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of a plan may be: of the entity that is asked for, or of one of its kinds, whose tables are joined so that all comes in
 * one statement. Which of them a row is says the discriminator, or else the lowest table that has its key. Made for one query.
 */
final class Kinds {
    private final Mapping mapping;
    private final String alias;
    private final List<EntityType<?>> types;
    private final Mappings mappings;
    private final List<Kind> kinds = new ArrayList<>();
    private boolean joined;
    private int saidAt = -1;

    /**
     * One kind.
     *
     * @param keyAt the column that is NULL where a row is not of it, if no discriminator says so
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
        if (joined) {
            Discriminator discriminator = mapping.type().discriminator();
            if (discriminator != null) {
                saidAt = place(discriminator.on(alias), columns);
            }
            for (EntityType<?> type : types) {
                tables(type, joining);
                kinds.add(0, kind(type, columns)); // a kind of a kind is asked first
            }
        }
    }

    private void tables(EntityType<?> type, Joining joining) {
        for (EntityType<?> part : type.parts()) {
            if (!mapping.type().parts().contains(part)) {
                joining.join(part.table(alias), part.belongsAbove(alias));
            }
        }
    }

    private Kind kind(EntityType<?> type, List<Expression<?>> columns) {
        Mapping of = mappings.of(type);
        List<Placed> own = new ArrayList<>();
        for (int slot : of.loadedSlots()) {
            if (slot >= mapping.type().slots()) {
                own.add(new Placed(slot, place(named(Objects.requireNonNull(type.attributeAt(slot))), columns)));
            }
        }
        return new Kind(of, saidAt < 0 ? place(named(type.ownKey().get(0)), columns) : saidAt, own);
    }

    private Expression<?> named(Attribute<?, ?> attribute) {
        return alias.isEmpty() ? attribute : attribute.on(alias);
    }

    private static int place(Expression<?> column, List<Expression<?>> columns) {
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
        return saidAt < 0 ? byKeys(row, from) : byValue(row.value(from + saidAt));
    }

    private Mapping byValue(@Nullable Object value) {
        if (mapping.type().discriminatorValue().equals(value)) {
            return mapping;
        }
        for (Kind kind : kinds) {
            if (kind.mapping().type().discriminatorValue().equals(value)) {
                return kind.mapping();
            }
        }
        throw new UsageException(
                ErrorCode.BAD_STATEMENT,
                "A row that was read as " + mapping + " is said to be of the kind '" + value
                        + "', which is none of it.",
                "select a class above, or name " + mapping + " in FROM, so that other rows are left out");
    }

    private Mapping byKeys(RowReader row, int from) {
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
