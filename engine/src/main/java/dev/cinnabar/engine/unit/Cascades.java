package dev.cinnabar.engine.unit;

import dev.cinnabar.orm.Cascade;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
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

    /** The objects that this goes on to from one, of its session or not. */
    static Set<Model> next(Tracked from, Cascade cascade) {
        Set<Model> next = new LinkedHashSet<>();
        for (Relation<?, ?> relation : from.mapping().relations()) {
            if (relation.options().cascades(cascade)) {
                next.addAll(from.related(relation));
            }
        }
        return next;
    }
}
