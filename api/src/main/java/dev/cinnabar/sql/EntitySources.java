package dev.cinnabar.sql;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.schema.EntityObject;
import java.util.ServiceLoader;

/** Knows the entities behind classes; found by {@code ServiceLoader}, since models stand above this room. */
public interface EntitySources {
    /**
     * The entity of a class.
     *
     * @throws UsageException if the class is no entity
     */
    <E extends EntityObject> EntitySource<E> of(Class<E> type);

    /** The entity of a class, from whoever knows. */
    static <E extends EntityObject> EntitySource<E> find(Class<E> type) {
        return Found.SOURCES.of(type);
    }

    /** The one that knows, looked for once. */
    final class Found {
        private static final EntitySources SOURCES = ServiceLoader.load(
                        EntitySources.class, EntitySources.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        ErrorCode.UNMAPPED_CLASS,
                        "Nothing on the class path knows entities.",
                        "let the jar cinnabar-api stand there as it was published"));

        private Found() {}
    }
}
