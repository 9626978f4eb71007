package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.JoinPath;
import dev.cinnabar.sql.JoinStep;
import dev.cinnabar.sql.OrderTerm;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Sql;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A relationship: which objects belong to one of this class, and the way to their rows. Immutable; how the rows belong together is found
 * out when it is asked for first.
 *
 * @param <E> the class that has it
 * @param <T> the class at its other end
 */
public abstract sealed class Relation<E extends Model, T extends Model> implements JoinPath<E, T>
        permits ToOne, ToMany {
    private final EntityType<E> owner;
    private final String name;
    private final int slot;
    private final Class<T> target;
    private final RelationOptions options;
    private volatile @Nullable RelationEnds ends;

    Relation(EntityType<E> owner, String name, int slot, Class<T> target, RelationOptions options) {
        this.owner = owner;
        this.name = name;
        this.slot = slot;
        this.target = target;
        this.options = options;
    }

    public final EntityType<E> owner() {
        return owner;
    }

    /** The same on a kind of its entity that has a table of its own alone. */
    abstract <F extends Model> Relation<F, T> under(EntityType<F> kind);

    final Class<T> targetClass() {
        return target;
    }

    /** The same relationship as the entity has it that declares it: this one, unless it is inherited. */
    public final Relation<?, ?> origin() {
        EntityType<?> above = owner.parent();
        return above == null || slot >= owner.inheritedSlots()
                ? this
                : Objects.requireNonNull(above.relationAt(slot)).origin();
    }

    /** The name in Java. */
    public final String name() {
        return name;
    }

    /** Its place among the attributes of the entity, counted from 0. */
    public final int slot() {
        return slot;
    }

    public final EntityType<T> target() {
        return EntityType.of(target);
    }

    public final RelationOptions options() {
        return options;
    }

    /** Whether many objects stand at the other end. */
    public abstract boolean isToMany();

    /** How the rows at both ends belong together. */
    public final RelationEnds ends() {
        RelationEnds known = ends;
        if (known == null) {
            known = RelationEnds.of(this);
            ends = known;
        }
        return known;
    }

    /** The relationship at the other end that says the same from there; null if there is none. */
    @SuppressWarnings("unchecked") // the names were checked when the ends were found
    public final @Nullable Relation<T, E> inverse() {
        return options.backPopulates().isEmpty() ? null : (Relation<T, E>) target().relation(options.backPopulates());
    }

    // in statements

    @Override
    public final EntityType<E> start() {
        return owner;
    }

    @Override
    public final List<Expression<?>> near() {
        return ends().near("");
    }

    @Override
    public final List<Expression<?>> far() {
        return ends().farKeys("");
    }

    @Override
    public final List<JoinStep> steps() {
        return steps("", "");
    }

    /** To its other end under that name, so that a table can be joined with itself. */
    public final RelationPath<E, T> as(String alias) {
        return path().as(alias);
    }

    /** From an entity that goes by that name. */
    public final RelationPath<E, T> from(String alias) {
        return path().from(alias);
    }

    /** To some of its members: those for which all of these hold. */
    public final RelationPath<E, T> where(Condition... all) {
        return path().where(all);
    }

    private RelationPath<E, T> path() {
        return new RelationPath<>(this, "", "", List.of());
    }

    /** The joins along it, where this end and the other go by those names; empty for their own. */
    public final List<JoinStep> steps(String here, String there) {
        return ends().steps(target(), here, there);
    }

    @Override
    public final <R> Select<R> reach(Select<R> each) {
        return ends().reach(each, target(), "");
    }

    /** The order of its members; empty for none. */
    public final OrderTerm[] order() {
        return order("");
    }

    /** The order of its members, where they go by that name. */
    public final OrderTerm[] order(String alias) {
        return RelationEnds.order(this, alias);
    }

    /** Whether something belongs to the row for which all of these hold. */
    final Condition exists(Condition... all) {
        return isWithinOneTable()
                ? ends().isAmong(reached(Sql.selectRow(far().toArray(Expression<?>[]::new)), all)
                        .where(all))
                : Sql.exists(reached(Sql.select(Sql.literal(1)), all)
                        .where(ends().belong())
                        .where(all));
    }

    private <R> Select<R> reached(Select<R> each, Condition... all) {
        return KindTables.joined(reach(each), target(), all);
    }

    /** Whether both ends may stand in one table, of which a query within a query cannot name the row outside. */
    private boolean isWithinOneTable() {
        EntityType<T> other = target();
        return owner.root() == other.root() || owner.tableName().equals(other.tableName());
    }

    final E owner(Model entity) {
        return owner.javaType().cast(entity);
    }

    final T member(Object entity) {
        return target.cast(entity);
    }

    // keeping both ends in step

    /** The other end changed: the object belongs here now, and nobody is told. */
    abstract void attach(E one, T comes);

    /** The other end changed: the object belongs here no more, and nobody is told. */
    abstract void detach(E one, T goes);

    /** Refuses to change what is only looked at. */
    final void checkWritable() {
        if (options.isViewOnly()) {
            throw new UsageException(
                    ErrorCode.READ_ONLY,
                    this + " is only looked at: nothing is written for it.",
                    "change the keys that it follows from, or the relationship that writes them; flush, and refresh"
                            + " the object");
        }
    }

    /** Refuses, before anything changes, what the other end cannot take. */
    final void checkAttaching(Model entity) {
        checkWritable();
        if (inverse() instanceof ToMany<T, E> many) {
            many.check(owner(entity));
        }
    }

    final void tellAttached(E entity, T other) {
        Relation<T, E> inverse = inverse();
        if (inverse != null) {
            inverse.attach(other, entity);
        }
    }

    final void tellDetached(E entity, T other) {
        Relation<T, E> inverse = inverse();
        if (inverse != null) {
            inverse.detach(other, entity);
        }
    }

    /** What a memento keeps of a value. */
    static @Nullable Object copied(@Nullable Object value) {
        return value instanceof RelationMembers<?> members ? members.copy() : value;
    }

    /** Its name as Java code says it: {@code User.POSTS}. */
    public final String constant() {
        return Showing.constant(owner, name);
    }

    @Override
    public final String toString() {
        return owner + "." + name;
    }
}
