package dev.cinnabar.orm;

import dev.cinnabar.sql.SelectOption;
import java.util.List;

/**
 * Which columns of an object come with it. Immutable.
 *
 * @param kind what is said of them
 */
public record AttributeOption<E extends Model>(Kind kind, List<Attribute<E, ?>> attributes) implements SelectOption<E> {
    /** What is said of attributes. */
    public enum Kind {
        /** They are loaded when they are asked for. */
        DEFER,
        /** They come with the object, although the model defers them. */
        UNDEFER,
        /** They come with the object, and besides its key nothing else does. */
        ONLY
    }

    public AttributeOption {
        attributes = List.copyOf(attributes);
    }
}
