package dev.cinnabar.orm;

import dev.cinnabar.event.EntityEvent;
import dev.cinnabar.schema.Assignable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object of a session is about to change in one attribute or relationship. What a listener throws comes out of the setter or the list,
 * and nothing was changed then. Immutable.
 */
public abstract class AttributeEvent implements EntityEvent<Model> {
    private final Session session;
    private final Model entity;
    private final String name;
    private final @Nullable Object from;
    private final @Nullable Object to;

    /**
     * @param name the attribute's name in Java
     */
    protected AttributeEvent(Session session, Model entity, String name, @Nullable Object from, @Nullable Object to) {
        this.session = session;
        this.entity = entity;
        this.name = name;
        this.from = from;
        this.to = to;
    }

    public final Session session() {
        return session;
    }

    @Override
    public final Model entity() {
        return entity;
    }

    /** The name of the attribute or relationship in Java. */
    public final String name() {
        return name;
    }

    /** What was there, or the member that goes; null where there was nothing, or it was not loaded. */
    public final @Nullable Object from() {
        return from;
    }

    /** What will be there, or the member that comes. */
    public final @Nullable Object to() {
        return to;
    }

    @Override
    public final boolean changes(Assignable<?, ?> attribute) {
        return attribute instanceof Attribute<?, ?> known && Objects.equals(known.name(), name);
    }

    @Override
    public final @Nullable Object previous(Assignable<?, ?> attribute) {
        return changes(attribute) ? from : null;
    }
}
