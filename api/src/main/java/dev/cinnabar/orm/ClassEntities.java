package dev.cinnabar.orm;

import dev.cinnabar.schema.EntityObject;
import dev.cinnabar.sql.EntitySource;
import dev.cinnabar.sql.EntitySources;

/** Answers statements that name a class. Stateless. */
public final class ClassEntities implements EntitySources {
    /** For {@code ServiceLoader}. */
    public ClassEntities() {}

    @Override
    @SuppressWarnings("unchecked") // the entity of a class makes objects of it
    public <E extends EntityObject> EntitySource<E> of(Class<E> type) {
        if (!Model.class.isAssignableFrom(type)) {
            throw Models.unmapped(type);
        }
        return (EntitySource<E>) Models.of(type.asSubclass(Model.class));
    }
}
