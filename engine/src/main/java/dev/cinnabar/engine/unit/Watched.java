package dev.cinnabar.engine.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Objects that have handed out values which may change in place: they are compared with what they were before what was changed is sent, or
 * asked for. Those of a stream are held until many more have come, from then on only as long as somebody else does. Confined to the
 * session's thread.
 */
final class Watched {
    /** So many objects of streams are held: a value may be all that somebody has of one, and changes meanwhile. */
    private static final int LATEST = 1_000;

    private final Set<Tracked> kept = new Rows();
    private final Set<Tracked> latest = new Rows();
    private @Nullable Set<Tracked> earlier; // made by the first stream that needs it

    boolean isEmpty() {
        return kept.isEmpty() && latest.isEmpty() && (earlier == null || earlier.isEmpty());
    }

    void add(Tracked tracked) {
        kept.add(tracked);
    }

    void addPassing(Tracked tracked) {
        latest.add(tracked);
    }

    void remove(Tracked tracked) {
        kept.remove(tracked);
        latest.remove(tracked);
        if (earlier != null) {
            earlier.remove(tracked);
        }
    }

    void clear() {
        kept.clear();
        latest.clear();
        earlier = null;
    }

    List<Tracked> all() {
        List<Tracked> all = new ArrayList<>(kept);
        all.addAll(latest);
        all.addAll(earlier == null ? Set.of() : earlier);
        return all;
    }

    /** Compares some of them. */
    void notice(Predicate<Tracked> which) {
        if (!isEmpty()) { // as it mostly is
            all().stream().filter(which).forEach(Watched::notice);
        }
    }

    /** Compares those of streams if they are many, and holds them no more: those that changed are pending by then. */
    void letGo() {
        if (latest.size() >= LATEST) {
            List.copyOf(latest).forEach(Watched::notice); // a listener may look at others
            earlier().addAll(latest);
            latest.clear();
        }
    }

    private Set<Tracked> earlier() {
        Set<Tracked> weak = earlier == null ? Collections.newSetFromMap(new WeakHashMap<>()) : earlier;
        earlier = weak;
        return weak;
    }

    private static void notice(Tracked tracked) {
        tracked.mapping().access().notice(tracked.object());
    }
}
