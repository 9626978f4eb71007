package dev.cinnabar.engine.load;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Relation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What belongs to objects by a relationship, collected from the rows of a join until all have been read. Confined to the session's thread. */
final class JoinedList {
    private final Way way;
    private final Relation<?, ?> relation;
    private final Map<Tracked, Set<Object>> members = new LinkedHashMap<>();

    JoinedList(Way way, Relation<?, ?> relation) {
        this.way = way;
        this.relation = relation;
    }

    /** A row has this member for the owner; a list that is there already stays, unless the query reads it anew. */
    void add(Tracked owner, @Nullable Object member) {
        if (!way.stays(owner, relation.slot())) {
            Set<Object> list = members.computeIfAbsent(owner, any -> new LinkedHashSet<>());
            if (member != null) {
                list.add(member);
            }
        }
    }

    void finish() {
        members.forEach((owner, list) -> way.fill(owner, relation, list));
        members.clear();
    }
}
