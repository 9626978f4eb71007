package dev.cinnabar.orm;

import org.jspecify.annotations.Nullable;

/**
 * How all relationships load of which the query says nothing else. Immutable.
 *
 * @param of the class whose relationships are meant; null for those of every class
 */
public record AllRelations(LoadStrategy strategy, @Nullable Class<? extends Model> of) implements QueryOption {
    /** Whether it speaks of the relationship. */
    public boolean isAbout(Relation<?, ?> relation) {
        return of == null || relation.owner().javaType().isAssignableFrom(of);
    }
}
