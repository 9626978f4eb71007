package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityChange;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.access.EntityAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells listeners what is done, and keeps account of it. An event that nobody hears is never made. Used for one flush. */
final class Telling {
    private final FlushListener listener;
    private final List<EntityChange> changes = new ArrayList<>();
    private @Nullable Account account; // made where somebody wants to know
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

    /** Whether there is anybody who listens for objects of that class. */
    boolean isHeard(Kind kind, Tracked row) {
        return hears(kind, true, row) || hears(kind, false, row);
    }

    private boolean hears(Kind kind, boolean before, Tracked row) {
        return listener.hears(kind, before, row.mapping().type().javaType());
    }

    void before(Kind kind, Collection<Tracked> rows) {
        if (!isHeard(kind)) {
            return;
        }
        for (Tracked row : rows) {
            if (hears(kind, true, row)) {
                listener.heard(kind, true, row, previous(kind, row));
            }
        }
    }

    /** The rows are about to be written, with what listeners have set in them. */
    void writing(Kind kind, Collection<Tracked> rows) {
        if (listener.wantsRows()) {
            for (Tracked row : rows) {
                if (wants(row)) {
                    account().writing(kind, row);
                }
            }
        }
    }

    private boolean wants(Tracked row) {
        return listener.wantsRows(row.mapping().type().javaType());
    }

    private Account account() {
        Account known = account;
        if (known == null) {
            known = new Account();
            account = known;
        }
        return known;
    }

    /** Keeps what was there before, for those who are told behind it. */
    void remember(Kind kind, Collection<Tracked> rows) {
        if (!listener.hears(kind, false)) {
            return;
        }
        for (Tracked row : rows) {
            if (hears(kind, false, row)) {
                previous = previous.isEmpty() ? new LinkedHashMap<>() : previous;
                previous.put(row, previous(kind, row));
            }
        }
    }

    void after(Kind kind, List<Tracked> rows) {
        if (listener.wantsRows()) {
            for (Tracked row : rows) {
                if (wants(row)) {
                    account().written(kind, row);
                }
            }
        }
        if (listener.wantsAccount()) {
            rows.forEach(row -> changes.add(new EntityChange(kind, row.object())));
        }
        told(kind, rows);
    }

    /** Tells that it is done, of rows for which nothing had to be written. */
    void told(Kind kind, Collection<Tracked> rows) {
        if (!listener.hears(kind, false)) {
            return;
        }
        for (Tracked row : rows) {
            if (hears(kind, false, row)) {
                listener.heard(kind, false, row, previous.getOrDefault(row, Map.of()));
            }
        }
    }

    /** Of an update, what differs; of others, what was set since the last flush. */
    private static Map<String, @Nullable Object> previous(Kind kind, Tracked row) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        for (Attribute<?, ?> attribute : row.mapping().attributes()) {
            if (kind == Kind.UPDATE ? Columns.isDifferent(row, attribute) : row.isChanged(attribute.slot())) {
                Object before = row.before(attribute.slot());
                changed.put(attribute.name(), before == EntityAccess.UNKNOWN ? null : before);
            }
        }
        return changed;
    }

    // rows between

    void linked(boolean joined, Relation<?, ?> relation, List<Pair> pairs) {
        if (listener.wantsRows()) {
            for (Pair pair : pairs) {
                if (wants(pair.near()) || wants(pair.far())) {
                    account().linked(joined, relation, pair.near(), pair.far().object());
                }
            }
        }
    }

    /**
     * All rows of objects that go are gone, as far as they are known.
     *
     * @param found how many rows there were
     */
    void unlinked(Relation<?, ?> relation, List<Tracked> owners, long found) {
        if (found != 0 && listener.wantsRows()) {
            owners.forEach(owner -> unlinked(relation, owner));
        }
    }

    private void unlinked(Relation<?, ?> relation, Tracked owner) {
        if (!owner.isLoaded(relation.slot())) {
            if (wants(owner)) {
                account().linked(false, relation, owner, null);
            }
            return;
        }
        Set<Model> members = owner.isChanged(relation) ? owner.relatedBefore(relation) : owner.related(relation);
        for (Model member : members) {
            if (wants(owner) || listener.wantsRows(member.getClass())) {
                account().linked(false, relation, owner, member);
            }
        }
    }

    /** Everything is written. */
    void close() {
        if (account != null) {
            listener.written(account.rows(), account.links());
        }
    }
}
