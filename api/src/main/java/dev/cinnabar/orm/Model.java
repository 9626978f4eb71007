package dev.cinnabar.orm;

import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.orm.access.Link;
import dev.cinnabar.schema.EntityObject;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.TextExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The root of all models. It knows which attributes are loaded and which have changed; the values stand in the generated fields. What is
 * not loaded is loaded by its getter, and is never null by accident. Two objects are equal only if they are the same. Confined to the
 * thread of its session; the members whose names end in {@code $} are for generated code.
 */
public abstract class Model extends Marked implements EntityObject {
    private @Nullable Object @Nullable [] before;
    private @Nullable Link link;
    private @Nullable Queues queues;
    private @Nullable Computed computed;
    private @Nullable Copies copies;
    private @Nullable Map<Formula<?, ?>, @Nullable Object> formulas;
    private boolean stored;

    protected Model() {}

    /** The entity of its class. */
    protected abstract EntityType<?> type$();

    /** The field behind a slot, as it stands. */
    protected abstract @Nullable Object read$(int slot);

    /** Sets the field behind a slot, and nothing else. */
    protected abstract void write$(int slot, @Nullable Object value);

    /** Says the defaults of {@code Mapped} by {@link #default$}, where nothing was set. */
    protected void defaults$() {}

    // what a class may say of itself

    /** A value in the definition of a hybrid. */
    protected static TextExpression literal(String value) {
        return Sql.literal(value);
    }

    /** A value in the definition of a hybrid. */
    protected static <N extends Number> NumberExpression<N> literal(N value) {
        return Sql.literal(value);
    }

    /** Something that follows from attributes, in queries and on objects alike. */
    protected static <E extends Model, T> Hybrid<E, T> hybrid(Expression<T> definition) {
        return new Hybrid<>(definition);
    }

    protected static <E extends Model> TextHybrid<E> hybrid(TextExpression definition) {
        return new TextHybrid<>(definition);
    }

    protected static <E extends Model, N extends Number> NumberHybrid<E, N> hybrid(NumberExpression<N> definition) {
        return new NumberHybrid<>(definition);
    }

    protected static <E extends Model> ConditionHybrid<E> hybrid(Condition definition) {
        return new ConditionHybrid<>(definition);
    }

    /** What the database computes with each object that is read: said lazily, since it may speak of another class. */
    protected static <E extends Model, T> Formula<E, T> formula(
            EntityType<E> of, String name, Supplier<? extends Expression<T>> definition) {
        return Formula.of(of, name, definition, false);
    }

    /** What the database computes when it is asked for. */
    protected static <E extends Model, T> Formula<E, T> deferredFormula(
            EntityType<E> of, String name, Supplier<? extends Expression<T>> definition) {
        return Formula.of(of, name, definition, true);
    }

    /** What the database computes where a query says what it is. */
    protected static <E extends Model, T> Formula<E, T> formula(EntityType<E> of, String name) {
        return Formula.of(of, name, null, true);
    }

    /** What stands behind the members of a relationship, without them: said lazily, since it stands in another class. */
    protected static <E extends Model, M extends Model, V> AssociationProxy<E, M, V> proxy(
            ToMany<E, M> between, Supplier<? extends Single<M, V>> behind, Function<V, M> make) {
        return new AssociationProxy<>(between, behind, make);
    }

    /** What stands behind the object of a relationship, without it; one is made where there is none. */
    protected static <E extends Model, M extends Model, V> ScalarProxy<E, M, V> proxy(
            ToOne<E, M> between, Supplier<? extends Single<M, V>> behind, Function<V, M> make) {
        return new ScalarProxy<>(between, behind, make);
    }

    /** What stands behind the object of a relationship, without it. */
    protected static <E extends Model, M extends Model, V> ScalarProxy<E, M, V> proxy(
            ToOne<E, M> between, Supplier<? extends Single<M, V>> behind) {
        return new ScalarProxy<>(between, behind, null);
    }

    // what getters and setters call

    protected final boolean isLoaded$(int slot) {
        return hasLoaded(slot);
    }

    /** A getter found nothing loaded. */
    protected final void load$(int slot) {
        if (type$().relationAt(slot) instanceof ToMany<?, ?> many && many.isWriteOnly()) {
            write$(slot, many.writeOnly(this)); // it is asked for again each time, and holds nothing
        } else if (link != null && isStored()) {
            link.load(slot);
        } else if (computed(slot) != null) {
            throw Computed.unknown(this, slot);
        } else {
            Loading.withoutSession(this, slot);
        }
    }

    /** A setter is about to write: remembers the first old value, and tells the session. */
    protected final void change$(int slot, @Nullable Object from, @Nullable Object to) {
        if (to instanceof Model) {
            Objects.requireNonNull(type$().relationAt(slot)).checkAttaching(this);
        }
        tell(slot, hasLoaded(slot) ? former(slot, from) : EntityAccess.UNKNOWN, to);
        remember(
                slot,
                hasLoaded(slot) ? former(slot, read$(slot)) : EntityAccess.UNKNOWN); // the listener may have loaded it
        markLoaded(slot, true);
        if (link != null && to instanceof Model other) {
            link.joining(slot, other);
        }
    }

    /** A value of a type of the program's own is handed out, or comes in: one that may change in place is compared at each flush. */
    protected final <T extends @Nullable Object> T watched$(int slot, T value) {
        Attribute<?, ?> attribute = value == null ? null : type$().attributeAt(slot);
        if (value != null && attribute != null && attribute.type().isMutable()) {
            watch(slot, attribute, value);
        }
        return value;
    }

    private void watch(int slot, Attribute<?, ?> attribute, Object value) {
        if (copies == null) {
            copies = new Copies();
        }
        boolean first = copies.keep(slot, attribute.type(), value);
        if (first && link != null) {
            link.watching();
        }
    }

    /** What a relationship holds, as far as that is known without a statement; null for nothing, or not known. */
    protected final @Nullable Object held$(int slot) {
        return hasLoaded(slot) ? read$(slot) : link == null || !isStored() ? null : link.present(slot);
    }

    /** A default stands where nothing was set. */
    protected final void default$(int slot, @Nullable Object value) {
        if (!hasLoaded(slot) && computed(slot) == null) {
            write$(slot, value);
            markLoaded(slot, true);
        }
    }

    // what this room calls

    /** What stands in a slot; it is loaded if it is not there. */
    @Nullable
    Object value(int slot) {
        if (!hasLoaded(slot)) {
            load$(slot);
        }
        return read$(slot);
    }

    private void tell(int slot, @Nullable Object from, @Nullable Object to) {
        if (link != null) {
            link.changing(slot, from, to);
        }
    }

    private @Nullable Object former(int slot, @Nullable Object now) {
        return copies == null ? now : copies.before(slot, now);
    }

    /** Values that changed in place have changed. */
    void notice() {
        for (int slot : changedInPlace()) {
            Object before = former(slot, null);
            tell(slot, before, read$(slot));
            remember(slot, before);
        }
    }

    private List<Integer> changedInPlace() {
        return copies == null ? List.of() : copies.changed(this);
    }

    private void remember(int slot, @Nullable Object old) {
        if (hasChanged(slot)) {
            return;
        }
        if (before == null) {
            before = new @Nullable Object[type$().slots()];
        }
        before[slot] = old;
        markChanged(slot, true);
    }

    /** The database computes the value: until the flush there is none. */
    void compute(int slot, Expression<?> value) {
        Object old = hasLoaded(slot) ? former(slot, read$(slot)) : EntityAccess.UNKNOWN;
        tell(slot, old, value);
        remember(slot, old);
        markLoaded(slot, false);
        if (computed == null) {
            computed = new Computed();
        }
        computed.put(slot, value);
    }

    /** What the database computes for a slot with the next flush; null for nothing. */
    @Nullable
    Expression<?> computed(int slot) {
        return computed == null || hasLoaded(slot) || !hasChanged(slot) ? null : computed.at(slot);
    }

    /** Whether the database may compute any value with the next flush; a setter may have taken its place since. */
    boolean computesAny() {
        return computed != null;
    }

    /** The value of a formula; it is read if it has a definition and is not there. */
    @Nullable
    Object computed(Formula<?, ?> formula) {
        if (isStored() && formula.isDefined() && !hasComputed(formula)) {
            if (link == null) {
                throw Loading.detached(this, formula);
            }
            link.compute(formula);
        }
        return formulas == null ? null : formulas.get(formula);
    }

    boolean hasComputed(Object formula) {
        return formulas != null && formulas.containsKey(formula);
    }

    void computed(Formula<?, ?> formula, @Nullable Object value) {
        if (formulas == null) {
            formulas = new HashMap<>(4);
        }
        formulas.put(formula, value);
    }

    /** A value was changed in place: what it was before nobody knows. */
    void touch(int slot) {
        if (!hasLoaded(slot)) {
            throw Computed.nothing(this, slot);
        }
        tell(slot, EntityAccess.UNKNOWN, read$(slot));
        markChanged(slot, false);
        remember(slot, EntityAccess.UNKNOWN);
    }

    /** Writes a value as a setter does, without its setter. */
    void assign(int slot, @Nullable Object value) {
        Object old = hasLoaded(slot) ? former(slot, read$(slot)) : EntityAccess.UNKNOWN;
        tell(slot, old, value);
        remember(slot, old);
        markLoaded(slot, true);
        write$(slot, value);
    }

    /** Changes a value as its setter would, where it is another one. */
    void become(int slot, @Nullable Object value) {
        if (!hasLoaded(slot) || !Objects.equals(read$(slot), value)) {
            assign(slot, value);
        }
    }

    void loaded(int slot, @Nullable Object value) {
        if (copies != null) {
            copies.forget(slot);
        }
        write$(slot, value);
        markLoaded(slot, true);
    }

    void unload(int slot) {
        if (slot == type$().slots()) {
            formulas = null;
            return;
        }
        if (copies != null) {
            copies.forget(slot);
        }
        markLoaded(slot, false);
        markChanged(slot, false);
    }

    /** A collection changed in place: it is changed, and was loaded before. */
    void membersChanged(int slot, Object before) {
        remember(slot, before);
    }

    void renew() {
        for (Attribute<?, ?> attribute : type$().attributes()) {
            if (hasLoaded(attribute.slot()) && !attribute.definition().isPrimaryKey()) {
                markChanged(attribute.slot(), false);
                remember(attribute.slot(), EntityAccess.UNKNOWN);
            }
        }
    }

    boolean isChanged(int slot) {
        return hasChanged(slot);
    }

    boolean isChanged() {
        return hasAnyChanged() || (queues != null && !queues.isEmpty());
    }

    @Nullable
    Object before(int slot) {
        return before == null || !hasChanged(slot) ? null : before[slot];
    }

    void settle() {
        forgetChanged();
        before = null;
        computed = null;
        formulas = null;
        if (copies != null) {
            copies.renew(this);
        }
    }

    /** A member came at the other end, and waits for its list. */
    void comes(int slot, Model member) {
        tell(slot, null, member);
        queues().add(slot, member);
    }

    /** A member went at the other end; that waits for its list. */
    void goes(int slot, Model member) {
        tell(slot, member, null);
        queues().remove(slot, member);
    }

    private Queues queues() {
        if (queues == null) {
            queues = new Queues();
        }
        return queues;
    }

    void dequeue() {
        queues = null;
    }

    @Nullable
    Queues queuesOrNull() {
        return queues;
    }

    @Nullable
    Link link() {
        return link;
    }

    void link(@Nullable Link to) {
        link = to;
        if (to != null && copies != null) {
            to.watching();
        }
    }

    /** Whether a row stands behind it. */
    boolean isStored() {
        return stored;
    }

    void stored(boolean is) {
        stored = is;
    }

    ModelState state() {
        @Nullable Object[] values = new @Nullable Object[type$().slots()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = Relation.copied(read$(slot));
        }
        return new ModelState(
                this,
                values,
                before == null ? null : before.clone(),
                Copies.of(this, copies),
                copy(queues),
                computed == null ? null : computed.copy());
    }

    private static @Nullable Queues copy(@Nullable Queues queues) {
        return queues == null ? null : queues.copy();
    }

    void restore(ModelState state) {
        for (int slot = 0; slot < state.slots(); slot++) {
            restore(slot, state.value(slot));
        }
        markAs(state);
        before = state.before();
        copies = Copies.both(null, state.copies());
        queues = copy(state.queues());
        computed = state.computed() == null ? null : state.computed().copy();
        formulas = null;
        stored = state.stored();
    }

    /** Gives up every change since the last flush, noticed or not; what was not known before is not loaded after. */
    void undo() {
        changedInPlace().forEach(slot -> remember(slot, former(slot, null)));
        for (int slot = 0; before != null && slot < before.length; slot++) {
            if (hasChanged(slot)) {
                undo(slot, before[slot]);
            }
        }
        settle();
        dequeue();
    }

    private void undo(int slot, @Nullable Object old) {
        if (old == EntityAccess.UNKNOWN) {
            markLoaded(slot, false);
        } else if (read$(slot) instanceof RelationMembers<?> members && old instanceof List<?> others) {
            members.become(others);
        } else {
            write$(slot, old);
            markLoaded(slot, true);
        }
    }

    /** What a flush had settled is pending again: the flush was undone, and what was changed since stays changed. */
    void reopen(ModelState first) {
        Computed pending = first.computed();
        computed = first.computed(computed, type$());
        for (int slot = 0; slot < first.slots(); slot++) {
            boolean again = pending != null && pending.at(slot) != null && !first.hasLoaded(slot);
            if (again && !hasChanged(slot)) {
                markLoaded(slot, false);
            }
            reopen(slot, first);
        }
        copies = Copies.both(copies, first.copies());
        reopen(first.queues());
        formulas = null;
        stored = first.stored();
    }

    /** What waited then waits again, unless its list has come meanwhile; what has waited since comes after it. */
    private void reopen(@Nullable Queues then) {
        Queues all = copy(then);
        if (all != null) {
            all.drop(this::hasLoaded);
            if (queues != null) {
                all.follow(queues);
            }
            queues = all;
        }
    }

    private void reopen(int slot, ModelState first) {
        if (first.hasChanged(slot) || hasChanged(slot)) {
            markChanged(slot, false);
            remember(slot, first.old(slot));
            boolean gone = !hasLoaded(slot) && computed(slot) == null;
            if (first.hasChanged(slot) && first.hasLoaded(slot) && gone) {
                restore(slot, first.value(slot)); // it was sent and forgotten, and nobody else has it
                markLoaded(slot, true);
            }
        } else {
            restore(slot, first.value(slot));
            markLoaded(slot, first.hasLoaded(slot));
        }
    }

    private void restore(int slot, @Nullable Object value) {
        if (value instanceof RelationMembers.Copy copy) {
            copy.restore();
            write$(slot, copy.of());
        } else {
            write$(slot, value);
        }
    }

    /** Its type, its key and the values that are loaded; it loads nothing. */
    @Override
    public String toString() {
        return Showing.of(this);
    }
}
