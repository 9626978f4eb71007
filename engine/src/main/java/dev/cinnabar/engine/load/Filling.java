package dev.cinnabar.engine.load;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Relation;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what was found at the other end of a relationship into an object. */
final class Filling {
    private static final Logger LOG = LoggerFactory.getLogger("dev.cinnabar.session");

    private Filling() {}

    /** What was loaded before stays, with what was done to it since. */
    static void fill(Tracked object, Relation<?, ?> relation, Collection<?> members) {
        if (!object.isLoaded(relation.slot())) {
            replace(object, relation, members);
        }
    }

    static void replace(Tracked object, Relation<?, ?> relation, Collection<?> members) {
        object.unit().journals().read(object, relation.slot());
        if (relation.isToMany()) {
            object.mapping().access().loadMembers(object.object(), relation.slot(), members);
        } else {
            object.mapping().access().load(object.object(), relation.slot(), only(object, relation, members));
        }
    }

    private static @Nullable Object only(Tracked object, Relation<?, ?> relation, Collection<?> members) {
        if (members.size() > 1) {
            LOG.warn(
                    "{} of {} holds one object, and {} rows belong to it: the first one is taken. A unique constraint"
                            + " on the foreign key would keep others out",
                    relation,
                    object,
                    members.size());
        }
        return members.isEmpty() ? null : members.iterator().next();
    }
}
