package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Deletions;
import dev.cinnabar.engine.unit.Rows;
import dev.cinnabar.engine.unit.Standing;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.EntityChange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Marks the rows of objects that are deleted and whose rows stay; all of one flush at the same moment. Used for one flush. */
final class Marker {
    private final Standing standing;
    private final Telling telling;
    private final Updater updater;
    private final Instant moment = Deletions.now();

    Marker(Standing standing, Telling telling, Updater updater) {
        this.standing = standing;
        this.telling = telling;
        this.updater = updater;
    }

    void mark(List<Tracked> objects) {
        telling.before(Kind.DELETE, objects);
        telling.remember(Kind.DELETE, objects);
        Set<Tracked> marked = unmarked(objects);
        telling.writing(Kind.DELETE, marked);
        marked.forEach(object -> Marks.write(object, moment));
        updater.write(marked);
        objects.forEach(standing::removed);
        telling.after(Kind.DELETE, objects);
    }

    /** Those that have no mark yet. */
    private static Set<Tracked> unmarked(List<Tracked> objects) {
        Set<Tracked> unmarked = new Rows();
        for (Tracked object : objects) {
            if (!Marks.isMarked(object)) {
                unmarked.add(object);
            }
        }
        return unmarked;
    }
}
