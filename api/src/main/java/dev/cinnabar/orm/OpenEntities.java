package dev.cinnabar.orm;

import java.util.ArrayList;
import java.util.List;

/** Entities with columns of which their models say nothing but a class, and plugins the type. Stateless. */
public final class OpenEntities {
    private OpenEntities() {}

    /** Those that were built with the processor and stand on the class path. */
    @SuppressWarnings("unchecked") // the list names models
    public static List<EntityType<?>> onClassPath() {
        List<EntityType<?>> open = new ArrayList<>();
        ModelIndex.open()
                .forEach(model -> open.add(EntityType.of((Class<? extends Model>) model.asSubclass(Model.class))));
        return open;
    }
}
