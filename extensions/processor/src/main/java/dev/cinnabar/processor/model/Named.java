package dev.cinnabar.processor.model;

import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What a program calls by a name: a line of a class {@code Mapped}, or a field that is several columns. */
public sealed interface Named permits Member, Embedding {
    VariableElement field();

    /** The mixin that it comes from; null for the entity itself. */
    @Nullable
    MixinModel mixin();

    /** Whether the entity says it itself, and does not inherit it. */
    default boolean isOf(EntityModel entity) {
        return entity.members().contains(this);
    }

    default String name() {
        return field().getSimpleName().toString();
    }

    default String constant() {
        return Words.constant(name());
    }

    default String getter() {
        return "get" + Words.capital(name());
    }

    default String setter() {
        return "set" + Words.capital(name());
    }
}
