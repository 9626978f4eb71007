package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.access.EntityAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells listeners what is done, and keeps account of it. An event that nobody hears is never made. Used for one flush. */
final class Telling {
    private final FlushListener listener;
    private final List<EntityChange> changes = new ArrayList<>();
    private Map<Tracked, Map<String, @Nullable Object>> previous = Map.of(); // made where somebody listens

    Telling(FlushListener listener) {
        this.listener = listener;
    }

    List<EntityChange> changes() {
        return changes;
    }

    /** Whether there is anybody who listens. */
    boolean isHeard(Kind kind) {
        return listener.hears(kind, true) || listener.hears(kind, false);
    }

    void before(Kind kind, Collection<Tracked> rows) {
        if (isHeard(kind)) {
            previous = previous.isEmpty() ? new LinkedHashMap<>() : previous;
            for (Tracked row : rows) {
                Map<String, @Nullable Object> before = previous(row);
                previous.put(row, before);
                listener.heard(kind, true, row, before);
            }
        }
    }

    void after(Kind kind, List<Tracked> rows) {
        if (listener.wantsAccount()) {
            rows.forEach(row -> changes.add(new EntityChange(kind, row.object())));
        }
        told(kind, rows);
    }

    /** Tells that it is done, of rows for which nothing had to be written. */
    void told(Kind kind, Collection<Tracked> rows) {
        if (listener.hears(kind, false)) {
            rows.forEach(row -> listener.heard(kind, false, row, previous.getOrDefault(row, Map.of())));
        }
    }

    private static Map<String, @Nullable Object> previous(Tracked row) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        for (Attribute<?, ?> attribute : row.mapping().attributes()) {
            if (row.isChanged(attribute.slot())) {
                Object before = row.before(attribute.slot());
                changed.put(attribute.name(), before == EntityAccess.UNKNOWN ? null : before);
            }
        }
        return changed;
    }
}
