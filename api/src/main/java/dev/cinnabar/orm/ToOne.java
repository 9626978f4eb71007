package dev.cinnabar.orm;

import dev.cinnabar.orm.RelationEnds.Direction;
import dev.cinnabar.sql.Condition;
import org.jspecify.annotations.Nullable;

/** A relationship to one object, or none. */
public final class ToOne<E extends Model, T extends Model> extends Relation<E, T> implements Single<E, T> {
    ToOne(EntityType<E> owner, String name, int slot, Class<T> target, RelationOptions options) {
        super(owner, name, slot, target, options);
    }

    @Override
    <F extends Model> ToOne<F, T> under(EntityType<F> kind) {
        return new ToOne<>(kind, name(), slot(), targetClass(), options());
    }

    @Override
    public boolean isToMany() {
        return false;
    }

    /** Whether there is such an object, for which all of these hold. */
    public Condition has(Condition... all) {
        return exists(all);
    }

    /** Whether it is that object. */
    public Condition is(T object) {
        return ends().direction() == Direction.MANY_TO_ONE
                ? ends().is(target(), object)
                : exists(ends().isMember(target(), object));
    }

    /** Whether there is none. */
    public Condition isNone() {
        return ends().isNone(this);
    }

    @Override
    public Condition isThat(@Nullable T object) {
        return object == null ? isNone() : is(object);
    }

    // on objects

    @Override
    public @Nullable T of(E entity) {
        Model model = entity;
        Object object = model.value(slot());
        return object == null ? null : member(object);
    }

    @Override
    public void put(E entity, @Nullable T object) {
        point(entity, object);
    }

    /** As the generated setter does it. */
    void point(Model entity, @Nullable Object other) {
        checkWritable();
        Object there = entity.read$(slot());
        if (!entity.isLoaded$(slot()) || there != other) {
            Object from = entity.held$(slot());
            entity.change$(slot(), there, other);
            entity.write$(slot(), other);
            moved(entity, from == null ? null : member(from), other == null ? null : member(other));
        }
    }

    /** For generated setters: the field was assigned; the other end follows. */
    public void moved(Model entity, @Nullable T from, @Nullable T to) {
        E owner = owner(entity);
        if (from != null) {
            tellDetached(owner, from);
        }
        if (to != null) {
            tellAttached(owner, to);
        }
    }

    @Override
    void attach(E one, T comes) {
        Model model = one;
        Object old = model.held$(slot());
        if (old != comes || !model.isLoaded$(slot())) {
            model.assign(slot(), comes);
            if (old != null && old != comes) {
                tellDetached(one, member(old)); // it was in another's list
            }
        }
    }

    @Override
    void detach(E one, T goes) {
        Model model = one;
        if (!model.isLoaded$(slot()) || model.read$(slot()) == goes) {
            model.assign(slot(), null);
        }
    }
}
