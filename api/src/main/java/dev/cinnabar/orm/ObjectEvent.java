package dev.cinnabar.orm;

import dev.cinnabar.event.EntityEvent;
import dev.cinnabar.schema.Assignable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that happens to one object of a session. Immutable. */
public abstract class ObjectEvent implements EntityEvent<Model> {
    private final Session session;
    private final Model entity;
    private final Map<String, @Nullable Object> previous;

    /**
     * @param previous the values before the change by the names of attributes
     */
    protected ObjectEvent(Session session, Model entity, Map<String, @Nullable Object> previous) {
        this.session = session;
        this.entity = entity;
        this.previous = Collections.unmodifiableMap(new LinkedHashMap<>(previous));
    }

    public final Session session() {
        return session;
    }

    @Override
    public final Model entity() {
        return entity;
    }

    /** The names of the attributes that change. */
    public final Set<String> changedNames() {
        return previous.keySet();
    }

    /** Of a value of several columns, whether any of them changes. */
    @Override
    public final boolean changes(Assignable<?, ?> attribute) {
        return attribute instanceof Composite<?, ?> value
                ? value.attributes().stream().anyMatch(this::changes)
                : attribute instanceof Attribute<?, ?> known && previous.containsKey(known.name());
    }

    @Override
    public final @Nullable Object previous(Assignable<?, ?> attribute) {
        return attribute instanceof Composite<?, ?> value
                ? before(value)
                : attribute instanceof Attribute<?, ?> known ? previous.get(known.name()) : null;
    }

    private <E extends Model> @Nullable Object before(Composite<E, ?> value) {
        return value.before(value.attributes().get(0).owner().javaType().cast(entity), previous);
    }
}
