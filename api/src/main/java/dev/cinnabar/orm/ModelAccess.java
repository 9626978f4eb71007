package dev.cinnabar.orm;

import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.orm.access.Link;
import dev.cinnabar.sql.Expression;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands out what {@link Model} keeps from users. */
record ModelAccess<E extends Model>(EntityType<E> type) implements EntityAccess<E> {
    private static Model model(Model entity) {
        return entity;
    }

    @Override
    public E instantiate() {
        return type.instantiate();
    }

    @Override
    public @Nullable Object read(E entity, int slot) {
        Object value = model(entity).read$(slot);
        return value instanceof RelationMembers<?> members ? members.all() : value;
    }

    @Override
    public void load(E entity, int slot, @Nullable Object value) {
        entity.loaded(slot, value);
    }

    @Override
    public void loadMembers(E entity, int slot, Collection<?> members) {
        relation(slot).load(entity, members);
    }

    @Override
    public boolean isLoaded(E entity, int slot) {
        return model(entity).isLoaded$(slot);
    }

    @Override
    public void unload(E entity, int slot) {
        entity.unload(slot);
    }

    @Override
    public boolean isComputed(E entity, Object formula) {
        return entity.hasComputed(formula);
    }

    @Override
    public void compute(E entity, Object formula, @Nullable Object value) {
        entity.computed((Formula<?, ?>) formula, value);
    }

    @Override
    public boolean isChanged(E entity, int slot) {
        return entity.isChanged(slot);
    }

    @Override
    public boolean isChanged(E entity) {
        return entity.isChanged();
    }

    @Override
    public @Nullable Object before(E entity, int slot) {
        return entity.before(slot);
    }

    @Override
    public @Nullable Expression<?> computed(E entity, int slot) {
        return entity.computed(slot);
    }

    @Override
    public boolean computesAny(E entity) {
        return entity.computesAny();
    }

    @Override
    public void write(E entity, int slot, @Nullable Object value) {
        entity.assign(slot, value);
    }

    @Override
    public void point(E entity, int slot, @Nullable Object other) {
        ((ToOne<?, ?>) Objects.requireNonNull(type.relationAt(slot))).point(entity, other);
    }

    @Override
    @SuppressWarnings("unchecked") // the mapper hands in objects of the other end
    public void replaceMembers(E entity, int slot, Collection<?> members) {
        relation(slot).assign(entity, (Collection<? extends Model>) members);
    }

    @Override
    public void drop(E entity, int slot, Set<?> gone) {
        Object value = model(entity).read$(slot);
        if (value instanceof RelationMembers<?> members) {
            members.drop(gone);
        } else if (gone.contains(value)) {
            model(entity).write$(slot, null);
        }
    }

    @SuppressWarnings("unchecked")
    private ToMany<E, Model> relation(int slot) {
        return (ToMany<E, Model>) Objects.requireNonNull(type.relationAt(slot));
    }

    @Override
    public void notice(E entity) {
        entity.notice();
    }

    @Override
    public void renew(E entity) {
        entity.renew();
    }

    @Override
    public void complete(E entity) {
        model(entity).defaults$();
    }

    @Override
    public void settle(E entity) {
        entity.settle();
        entity.stored(true);
    }

    @Override
    public Memento memento(E entity) {
        return entity.state();
    }

    @Override
    public Memento both(Memento first, Memento later) {
        return ((ModelState) first).with((ModelState) later, type);
    }

    @Override
    public void restore(E entity, Memento memento) {
        entity.restore((ModelState) memento);
    }

    @Override
    public void undo(E entity) {
        entity.undo();
    }

    @Override
    public void reopen(E entity, Memento memento) {
        entity.reopen((ModelState) memento);
    }

    @Override
    public Queue queued(E entity, int slot) {
        Queues queues = entity.queuesOrNull();
        return queues == null ? Queue.EMPTY : queues.at(slot);
    }

    @Override
    public void dequeue(E entity) {
        entity.dequeue();
    }

    @Override
    public boolean isStored(E entity) {
        return entity.isStored();
    }

    @Override
    public void forget(E entity) {
        entity.settle();
        entity.stored(false);
    }

    @Override
    public @Nullable Link link(E entity) {
        return entity.link();
    }

    @Override
    public void link(E entity, @Nullable Link link) {
        entity.link(link);
    }
}
