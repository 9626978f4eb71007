package dev.cinnabar.orm;

import dev.cinnabar.sql.Condition;
import org.jspecify.annotations.Nullable;

/** A relationship to many objects. */
public final class ToMany<E extends Model, T extends Model> extends Relation<E, T> {
    ToMany(EntityType<E> owner, String name, int slot, Class<T> target, RelationOptions options) {
        super(owner, name, slot, target, options);
    }

    @Override
    public boolean isToMany() {
        return true;
    }

    /** Whether there is a member for which all of these hold. */
    public Condition any(Condition... all) {
        return exists(all);
    }

    /** Whether the object is a member. */
    public Condition contains(T member) {
        return exists(ends().isMember(target(), member));
    }

    RelationList<E, T> newList(Model entity) {
        return new RelationList<>(this, owner(entity));
    }

    @SuppressWarnings("unchecked") // the field behind the slot holds what newList made
    private @Nullable RelationList<E, T> listOf(Model entity) {
        if (!entity.isLoaded$(slot())) {
            if (entity.isStored()) {
                return null;
            }
            entity.load$(slot());
        }
        return (RelationList<E, T>) entity.read$(slot());
    }

    /** A list that is not loaded is not loaded for this: the member waits for it. */
    @Override
    void attach(E one, T comes) {
        RelationList<E, T> list = listOf(one);
        if (list == null) {
            one.comes(slot(), comes);
        } else {
            list.addQuietly(comes);
        }
    }

    @Override
    void detach(E one, T goes) {
        RelationList<E, T> list = listOf(one);
        if (list == null) {
            one.goes(slot(), goes);
        } else {
            list.removeQuietly(goes);
        }
    }
}
