package dev.cinnabar.plugin;

import dev.cinnabar.type.SqlType;
import java.util.Optional;

/** Java types that become columns with no annotation, and values with no type said. Shared by all threads. */
@FunctionalInterface
public interface TypeProvider {
    /** The type for values of a class; empty if it knows none. The first provider that knows one decides. */
    Optional<SqlType<?>> typeOf(Class<?> javaType);
}
