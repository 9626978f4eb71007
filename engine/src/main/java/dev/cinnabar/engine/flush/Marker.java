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
        Set<Tracked> marked = new Rows();
        for (Tracked object : objects) {
            if (!Marks.isMarked(object)) {
                Marks.write(object, moment);
                marked.add(object);
            }
        }
        updater.write(marked);
        objects.forEach(standing::removed);
        telling.after(Kind.DELETE, objects);
    }
}
