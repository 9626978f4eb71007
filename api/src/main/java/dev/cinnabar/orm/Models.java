package dev.cinnabar.orm;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The entities by their classes: the one registry there is. It keeps no class alive that nobody else holds. */
final class Models {
    private static final ClassValue<AtomicReference<@Nullable EntityType<?>>> ALL = new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable EntityType<?>> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    private Models() {}

    static void put(Class<?> javaType, EntityType<?> type) {
        ALL.get(javaType).set(type);
    }

    @SuppressWarnings("unchecked") // what stands behind a class was made for it
    static <E extends Model> EntityType<E> of(Class<E> javaType) {
        EntityType<?> known = ALL.get(javaType).get();
        if (known == null) {
            initialise(javaType);
            known = ALL.get(javaType).get();
        }
        if (known == null) {
            throw unmapped(javaType);
        }
        return (EntityType<E>) known;
    }

    /** A class literal alone does not run the initialisers that make the entity (JLS 12.4.1). */
    static void initialise(Class<?> javaType) {
        try {
            Class.forName(javaType.getName(), true, javaType.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new UsageException(
                    ErrorCode.UNMAPPED_CLASS,
                    javaType.getName() + " is not found by the class loader that it came from.",
                    "name the class itself, not one that was made for it at run time",
                    gone);
        }
    }

    static UsageException unmapped(Class<?> javaType) {
        return new UsageException(
                ErrorCode.UNMAPPED_CLASS,
                javaType.getName() + " is no entity.",
                "say @Entity and a class Mapped in it, extend the model that cinnabar-processor generates, and build with that"
                        + " processor on the path");
    }
}
