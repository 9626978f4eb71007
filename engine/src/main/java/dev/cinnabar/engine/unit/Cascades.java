package dev.cinnabar.engine.unit;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is done to an object goes on along relationships that are loaded. Stateless. */
public final class Cascades {
    private Cascades() {}

    /** The object, and those of its session that this goes on to, each once; without recursion. */
    public static Set<Tracked> along(Tracked start, Cascade cascade) {
        Set<Tracked> reached = new LinkedHashSet<>(Set.of(start));
        Deque<Tracked> waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty()) {
            for (Model other : next(waiting.remove(), cascade)) {
                Tracked held = start.unit().held(other);
                if (held != null && reached.add(held)) {
                    waiting.add(held);
                }
            }
        }
        return reached;
    }

    /** The objects that come along with one: also those that were taken out of its lists, whose keys change by that. */
    static Collection<Model> coming(Tracked added) {
        List<Relation<?, ?>> along = added.mapping().along(Cascade.SAVE_UPDATE);
        if (along.isEmpty()) {
            return List.of();
        }
        List<Model> coming = next(added, Cascade.SAVE_UPDATE);
        along.stream().filter(Relation::isToMany).forEach(relation -> coming.addAll(added.taken(relation)));
        return coming;
    }

    /** The objects that this goes on to from one, of its session or not. One that two relationships lead to is there twice. */
    static List<Model> next(Tracked from, Cascade cascade) {
        List<Model> next = new ArrayList<>();
        from.mapping().along(cascade).forEach(relation -> next.addAll(from.members(relation)));
        return next;
    }
}
