package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.result.Row;
import dev.cinnabar.schema.ForeignKeyRules;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.FromItem;
import dev.cinnabar.sql.JoinStep;
import dev.cinnabar.sql.OrderTerm;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.TupleExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the rows at both ends of a relationship belong together: by a key here, by a key there, or through a table between. Immutable.
 *
 * @param direction where the key stands
 * @param nearAttributes what a row is known by at this end
 * @param farAttributes what a row is known by at the other end
 * @param secondary the table between; null for none
 * @param rules what the database does where the key changes or its row is deleted
 * @param rule what they have in common otherwise; null for none
 */
public record RelationEnds(
        Direction direction,
        List<Attribute<?, ?>> nearAttributes,
        List<Attribute<?, ?>> farAttributes,
        @Nullable SecondaryTable secondary,
        ForeignKeyRules rules,
        @Nullable JoinRule<?, ?> rule) {
    /** The name of this end where a statement begins at the other one. */
    private static final String VIEWER = "viewer";

    /** Where the foreign key stands. */
    public enum Direction {
        /** Here: many may have the same other end. */
        MANY_TO_ONE,
        /** At the other end. */
        ONE_TO_MANY,
        /** In a table between. */
        MANY_TO_MANY,
        /** Nowhere: the rows have something else in common, and nothing is written. */
        VIEW
    }

    public RelationEnds {
        nearAttributes = List.copyOf(nearAttributes);
        farAttributes = List.copyOf(farAttributes);
    }

    RelationEnds(
            Direction direction,
            List<Attribute<?, ?>> nearAttributes,
            List<Attribute<?, ?>> farAttributes,
            @Nullable SecondaryTable secondary,
            ForeignKeyRules rules) {
        this(direction, nearAttributes, farAttributes, secondary, rules, null);
    }

    static RelationEnds of(Relation<?, ?> relation) {
        JoinRule<?, ?> rule = relation.options().by().rule();
        RelationEnds ends = rule == null ? byKey(relation) : view(relation, rule);
        RelationChecks.check(relation, ends);
        return ends;
    }

    /** The other end is reached from this one's key, by a join with this one's own table. */
    private static RelationEnds view(Relation<?, ?> relation, JoinRule<?, ?> rule) {
        List<Attribute<?, ?>> key = keyOf(relation.owner());
        return new RelationEnds(Direction.VIEW, key, on(VIEWER, key), null, ForeignKeyRules.NONE, rule);
    }

    @SuppressWarnings("unchecked") // the relationship is between these
    private Condition between(JoinRule<?, ?> condition, String here, String there) {
        return ((JoinRule<Model, Model>) condition).between(new Side<>(here), new Side<>(there));
    }

    private static RelationEnds byKey(Relation<?, ?> relation) {
        checkInverse(relation);
        return relation.options().secondary().isEmpty() ? direct(relation) : through(relation);
    }

    private static void checkInverse(Relation<?, ?> relation) {
        Relation<?, ?> inverse = relation.inverse();
        if (inverse != null && !inverse.target().includes(relation.owner())) {
            throw new UsageException(
                    ErrorCode.BAD_MAPPING,
                    relation + " is populated back by " + inverse + ", which leads to " + inverse.target()
                            + " and not back to " + relation.owner() + ".",
                    "name the attribute of " + relation.target() + " that holds a " + relation.owner());
        }
    }

    private static RelationEnds direct(Relation<?, ?> relation) {
        List<EntityDefinition.Reference> here =
                relation.isToMany() ? List.of() : references(relation.owner(), relation.target(), relation);
        List<EntityDefinition.Reference> there =
                here.isEmpty() ? references(relation.target(), relation.owner(), relation) : List.of();
        EntityDefinition.Reference key = only(relation, here.isEmpty() ? there : here);
        EntityType.of(key.target()).lineage().checkPointedAt(relation);
        List<Attribute<?, ?>> attributes = key.attributes();
        return here.isEmpty()
                ? new RelationEnds(Direction.ONE_TO_MANY, keyOf(relation.owner()), attributes, null, key.rules())
                : new RelationEnds(Direction.MANY_TO_ONE, attributes, keyOf(relation.target()), null, key.rules());
    }

    private static List<Attribute<?, ?>> keyOf(EntityType<?> type) {
        return List.copyOf(type.key());
    }

    private static List<EntityDefinition.Reference> references(
            EntityType<?> holder, EntityType<?> target, Relation<?, ?> relation) {
        List<EntityDefinition.Reference> exact = references(holder, relation, target.javaType()::equals);
        return exact.isEmpty()
                ? references(holder, relation, above -> above.isAssignableFrom(target.javaType()))
                : exact;
    }

    private static List<EntityDefinition.Reference> references(
            EntityType<?> holder, Relation<?, ?> relation, Predicate<Class<?>> isTarget) {
        List<String> wanted = wanted(relation);
        return holder.references().stream()
                .filter(reference -> isTarget.test(reference.target()))
                .filter(reference -> wanted.isEmpty()
                        || reference.attributes().stream()
                                .map(Attribute::name)
                                .toList()
                                .equals(wanted))
                .toList();
    }

    /** The names that the relationship says, or else its inverse. */
    private static List<String> wanted(Relation<?, ?> relation) {
        Relation<?, ?> inverse = relation.inverse();
        return relation.options().foreignKey().isEmpty() && inverse != null
                ? inverse.options().foreignKey()
                : relation.options().foreignKey();
    }

    private static EntityDefinition.Reference only(Relation<?, ?> relation, List<EntityDefinition.Reference> keys) {
        if (keys.size() == 1) {
            return keys.get(0);
        }
        String ends = relation.owner() + " and " + relation.target();
        throw new UsageException(
                keys.isEmpty() ? ErrorCode.NO_JOIN_CONDITION : ErrorCode.AMBIGUOUS_JOIN,
                (keys.isEmpty() ? "No foreign key leads" : keys.size() + " foreign keys lead") + " between " + ends
                        + " for the relationship " + relation + ".",
                keys.isEmpty()
                        ? "say @ForeignKey on the field that holds the key"
                        : "say which: @Relationship(foreignKey = …) with one of " + names(keys));
    }

    private static List<List<String>> names(List<EntityDefinition.Reference> keys) {
        return keys.stream()
                .map(key ->
                        key.attributes().stream().<String>map(Attribute::name).toList())
                .toList();
    }

    private static RelationEnds through(Relation<?, ?> relation) {
        relation.origin().owner().lineage().checkPointedAt(relation);
        relation.target().lineage().checkPointedAt(relation);
        return new RelationEnds(
                Direction.MANY_TO_MANY,
                keyOf(relation.owner()),
                keyOf(relation.target()),
                SecondaryTable.of(relation),
                ForeignKeyRules.NONE);
    }

    // in statements

    List<Expression<?>> near(String here) {
        return List.copyOf(on(here, nearAttributes));
    }

    /** What at the other end, or in the table between, equals the near ones. */
    List<Expression<?>> farKeys(String there) {
        SecondaryTable between = between(there);
        return List.copyOf(between == null ? far(there) : between.near());
    }

    /** A rule is asked of this end, which goes by its own name. */
    private List<Attribute<?, ?>> far(String there) {
        return rule == null ? on(there, farAttributes) : farAttributes;
    }

    private @Nullable SecondaryTable between(String there) {
        return secondary == null || there.isEmpty() ? secondary : secondary.as(there + "_between");
    }

    /** The joins, where this end and the other go by those names; empty for their own. */
    List<JoinStep> steps(EntityType<?> target, String here, String there) {
        List<Attribute<?, ?>> near = on(here, nearAttributes);
        List<Attribute<?, ?>> far = far(there);
        FromItem item = there.isEmpty() ? target : target.as(there);
        SecondaryTable between = between(there);
        if (rule != null) {
            return List.of(new JoinStep(item, between(rule, here, there)));
        } else if (between == null) {
            return List.of(new JoinStep(item, equal(near, far)));
        }
        return List.of(
                new JoinStep(between.table(), equal(near, between.near())),
                new JoinStep(item, equal(between.far(), far)));
    }

    private static List<Attribute<?, ?>> on(String alias, List<Attribute<?, ?>> attributes) {
        return alias.isEmpty()
                ? attributes
                : attributes.stream()
                        .<Attribute<?, ?>>map(attribute -> attribute.on(alias))
                        .toList();
    }

    <R> Select<R> reach(Select<R> each, EntityType<?> target, String there) {
        Select<R> from = each.from(there.isEmpty() ? target : target.as(there));
        if (rule != null) {
            return from.join(nearAttributes.get(0).owner().as(VIEWER), between(rule, VIEWER, there));
        }
        SecondaryTable between = between(there);
        return between == null ? from : from.join(between.table(), equal(between.far(), on(there, farAttributes)));
    }

    /** The order that a relationship says, over the columns of its other end. */
    static OrderTerm[] order(Relation<?, ?> relation, String alias) {
        return relation.options().keeping().order().stream()
                .map(term -> order(relation.target(), term, alias))
                .toArray(OrderTerm[]::new);
    }

    private static OrderTerm order(EntityType<?> target, String term, String alias) {
        boolean descending = term.endsWith(" desc");
        Attribute<?, ?> plain = target.attribute(descending ? term.substring(0, term.length() - 5) : term);
        Attribute<?, ?> attribute = alias.isEmpty() ? plain : plain.on(alias);
        return descending ? attribute.desc() : attribute;
    }

    /** That the other end belongs to the row of this end, in a query within a query. */
    Condition belong() {
        return equal(nearAttributes, farKeys(""));
    }

    /**
     * The same of rows of one table with this end: they give their keys, and this end's is among them.
     *
     * @param reached the rows, as what {@link #farKeys} selects
     */
    Condition isAmong(Select<Row> reached) {
        Selection<Row> keys = reached.where(known(farKeys("")).toArray(Condition[]::new));
        List<Condition> all = known(nearAttributes);
        all.add(
                nearAttributes.size() == 1
                        ? among(nearAttributes.get(0), keys)
                        : new TupleExpression(List.copyOf(nearAttributes)).in(keys));
        return Sql.and(all.toArray(Condition[]::new));
    }

    @SuppressWarnings("unchecked") // the key there has the type of the key here
    private static <T> Condition among(Attribute<?, T> near, Selection<?> keys) {
        return near.in((Selection<? extends T>) keys);
    }

    /** That there are values: with a NULL among them, IN would be neither true nor false. */
    private static List<Condition> known(List<? extends Expression<?>> keys) {
        List<Condition> known = new ArrayList<>();
        for (Expression<?> key : keys) {
            if (!(key instanceof Attribute<?, ?> attribute)
                    || attribute.definition().isNullable()) {
                known.add(key.isNotNull());
            }
        }
        return known;
    }

    /** That a row which was reached belongs to that object. */
    Condition belongTo(Model owner) {
        return holds(farKeys(""), nearAttributes, owner);
    }

    /** The same of a row of the other end's own table, where nothing else is joined. */
    Condition belongHere(Model owner) {
        return secondary == null
                ? belongTo(owner)
                : Sql.exists(Sql.select(Sql.literal(1))
                        .from(secondary.table())
                        .where(equal(secondary.far(), farAttributes), belongTo(owner)));
    }

    /** That the key here is that of the object. */
    Condition is(EntityType<?> target, Model object) {
        return holds(nearAttributes, target.key(), object);
    }

    Condition isMember(EntityType<?> target, Model object) {
        return holds(target.key(), target.key(), object);
    }

    Condition isNone(ToOne<?, ?> relation) {
        if (direction != Direction.MANY_TO_ONE) {
            return Sql.not(relation.exists());
        }
        return Sql.and(nearAttributes.stream().map(Expression::isNull).toArray(Condition[]::new));
    }

    private static Condition holds(
            List<? extends Expression<?>> columns, List<? extends Attribute<?, ?>> keys, Model object) {
        Condition[] all = new Condition[columns.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = holds(columns.get(i), keys.get(i), object);
        }
        return Sql.and(all);
    }

    @SuppressWarnings("unchecked") // the key here has the type of the key there
    private static <T> Condition holds(Expression<T> column, Attribute<?, ?> key, Model object) {
        Object value = LateKey.value(object, key);
        return value == null ? column.eq(new LateKey<>(object, (Attribute<?, T>) key)) : column.eq((T) value);
    }

    static Condition equal(List<? extends Expression<?>> left, List<? extends Expression<?>> right) {
        List<Condition> all = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            all.add(equal(left.get(i), right.get(i)));
        }
        return Sql.and(all.toArray(Condition[]::new));
    }

    @SuppressWarnings("unchecked") // so the foreign key says
    private static <T> Condition equal(Expression<T> left, Expression<?> right) {
        return left.eq((Expression<? extends T>) right);
    }
}
