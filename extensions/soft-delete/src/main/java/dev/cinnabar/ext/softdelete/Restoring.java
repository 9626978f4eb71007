package dev.cinnabar.ext.softdelete;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.Session;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings an object back with all that was deleted along with it; without recursion. Used once. */
final class Restoring {
    private final Session session;
    private final Deque<Model> waiting = new ArrayDeque<>();
    private final Set<Model> restored = new LinkedHashSet<>(); // objects are equal only if they are the same

    Restoring(Session session) {
        this.session = session;
    }

    void restore(Model first) {
        waiting.add(first);
        while (!waiting.isEmpty()) {
            Model next = waiting.remove();
            if (restored.add(next)) {
                follow(next);
                unmark(next);
            }
        }
        session.flush();
        restored.forEach(session::expire);
    }

    private void follow(Model object) {
        Instant moment = ((SoftDelete) object).getDeletedAt();
        if (moment != null) {
            for (Relation<?, ?> relation : EntityType.of(object.getClass()).relations()) {
                if (relation.options().cascades(Cascade.DELETE)) {
                    Members.of(session, object, relation).stream()
                            .filter(member -> wentThen(member, moment))
                            .forEach(waiting::add);
                }
            }
        }
    }

    private static boolean wentThen(Model member, Instant moment) {
        return member instanceof SoftDelete kept && kept.isDeleted() && moment.equals(kept.getDeletedAt());
    }

    private static void unmark(Model object) {
        EntityType<?> entity = EntityType.of(object.getClass());
        put(object, Kept.deleted(entity), false);
        put(object, Kept.deletedAt(entity), null);
    }

    @SuppressWarnings("unchecked") // the attribute is one of the object's entity
    private static <T> void put(Model object, Attribute<?, T> attribute, @Nullable T value) {
        ((Attribute<Model, T>) attribute).put(object, value);
    }
}
