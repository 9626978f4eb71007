package dev.cinnabar.engine.load;

import dev.cinnabar.engine.mapping.Mapping;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Discriminator;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.orm.Model;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.RowReader;
import dev.cinnabar.sql.node.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the objects of a plan may be: of the entity that is asked for, or of one of its kinds, whose tables are joined so that all comes in
 * one statement if nothing else is said. Which of them a row is says the discriminator, or else the lowest table that has its key. Made for
 * one query.
 */
final class Kinds {
    private final Way way;
    private final Mapping mapping;
    private final String alias;
    private final List<EntityType<?>> types;
    private final List<Kind> kinds;
    private boolean joined;
    private int saidAt = -1;
    private @Nullable KindColumns later;

    /**
     * One kind.
     *
     * @param keyAt the column that is NULL where a row is not of it, if no discriminator says so
     * @param own the columns that come with it
     */
    private record Kind(Mapping mapping, int keyAt, List<Placed> own) {}

    private record Placed(int slot, int at) {}

    Kinds(Way way, Mapping mapping, String alias) {
        this.way = way;
        this.mapping = mapping;
        this.alias = alias;
        this.types = mapping.type().subtypes();
        this.kinds = types.isEmpty() ? List.of() : new ArrayList<>(types.size());
    }

    /**
     * Adds the tables of all kinds to a statement, and their columns to those of the plan.
     *
     * @param whole whether what comes with a kind is read
     */
    void join(List<Expression<?>> columns, Joining joining, boolean whole) {
        joined = joining.takesTables();
        Expression<String> kind = mapping.type().kindColumn(alias);
        Discriminator discriminator = mapping.type().discriminator();
        if (kind != null && (joined || discriminator != null && discriminator.isAttribute())) {
            saidAt = place(kind, columns);
        }
        boolean along = joined && whole && way.kinds() == LoadStrategy.JOINED;
        for (EntityType<?> type : joined || saidAt >= 0 ? types : List.<EntityType<?>>of()) {
            if (along || saidAt < 0) {
                tables(type, joining);
            }
            boolean here = joined && whole;
            kinds.add(0, kind(type, columns, part -> along || here && isHere(part))); // a kind of a kind is asked first
        }
        later = joined && whole && !types.isEmpty() && hasTables() && way.kinds() == LoadStrategy.SELECT_IN
                ? new KindColumns(way, mapping)
                : null;
    }

    /** Whether the columns of a table stand in what the entity is in FROM. */
    private boolean isHere(EntityType<?> part) {
        return part.isConcrete() || mapping.type().parts().contains(part);
    }

    private boolean hasTables() {
        return !types.stream().allMatch(type -> type.parts().stream().allMatch(this::isHere));
    }

    private void tables(EntityType<?> type, Joining joining) {
        for (EntityType<?> part : type.parts()) {
            if (!isHere(part)) {
                joining.join(part.table(alias), part.belongsAbove(alias));
            }
        }
    }

    private Kind kind(EntityType<?> type, List<Expression<?>> columns, Predicate<EntityType<?>> reads) {
        Mapping of = way.unit().mappings().of(type);
        List<Placed> own = new ArrayList<>();
        for (int slot : of.loadedSlots()) {
            Attribute<?, ?> attribute = Objects.requireNonNull(type.attributeAt(slot));
            if (slot >= mapping.type().slots() && reads.test(attribute.part())) {
                own.add(new Placed(slot, place(named(attribute), columns)));
            }
        }
        return new Kind(of, saidAt < 0 ? place(named(type.ownKey().get(0)), columns) : saidAt, own);
    }

    private Expression<?> named(Attribute<?, ?> attribute) {
        return mapping.type().column(attribute, alias);
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
        for (int at = 0;
                at < kinds.size();
                at++) { // asked for each row: an iterator each would be a tenth of all that is allocated
            if (row.value(from + kinds.get(at).keyAt()) != null) {
                return kinds.get(at).mapping();
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

    /** Whether objects may be of another kind than the one that is asked for. */
    boolean areSeveral() {
        return !kinds.isEmpty();
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

    /** Whether objects are complete only when all rows were read. */
    boolean isLate() {
        return later != null;
    }

    /** An object was read. */
    void came(Tracked object) {
        if (later != null) {
            later.add(object);
        }
    }

    /** All rows have been read. */
    void finish(BatchLoad rest) {
        if (later != null) {
            later.load(rest);
        }
    }
}
