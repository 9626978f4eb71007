package dev.cinnabar.schema;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;

/** Knows the tables behind models; found by {@code ServiceLoader}, since models stand above this room. */
public interface ModelTables {
    /** The tables of the classes, and those between them. */
    List<TableDefinition> of(Collection<? extends Class<? extends EntityObject>> models);

    /** All models that were built with the processor and stand on the class path. */
    List<Class<? extends EntityObject>> onClassPath();

    /** The one that knows. */
    static ModelTables find() {
        return ServiceLoader.load(ModelTables.class, ModelTables.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        ErrorCode.UNMAPPED_CLASS,
                        "Nothing on the class path knows models.",
                        "let the jar cinnabar-api stand there as it was published"));
    }
}
