package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import org.jspecify.annotations.Nullable;

/** A relationship to one object, or none. */
public final class ToOne<E extends Model, T extends Model> extends Relation<E, T> {
    ToOne(EntityType<E> owner, String name, int slot, Class<T> target, RelationOptions options) {
        super(owner, name, slot, target, options);
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
        return ends().is(target(), object);
    }

    /** Whether there is none. */
    public Condition isNone() {
        return ends().isNone(this);
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

    /** The same without a setter. */
    void point(Model entity, @Nullable Object other) {
        Object from = entity.held$(slot());
        entity.assign(slot(), other);
        moved(entity, from == null ? null : member(from), other == null ? null : member(other));
    }

    @Override
    void attach(E one, T comes) {
        Model model = one;
        Object old = model.held$(slot());
        if (old != comes || !model.isLoaded$(slot())) {
            model.assign(slot(), comes);
            if (old != null) {
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
