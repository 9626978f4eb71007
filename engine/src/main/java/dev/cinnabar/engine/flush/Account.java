package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.LinkChange;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.RowChange;
import dev.cinnabar.orm.ValueChange;
import dev.cinnabar.orm.ValueChange.Seen;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.schema.ServerValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a flush writes of objects whose classes somebody asked for, row by row. Used for one flush. */
final class Account {
    private final List<RowChange> rows = new ArrayList<>();
    private final List<LinkChange> links = new ArrayList<>();
    private final Map<Tracked, RowChange> writing = new HashMap<>();

    /** A row is about to be updated or deleted: what it has in the database is known for the last time. */
    void writing(Kind kind, Tracked row) {
        writing.put(row, new RowChange(kind, row.object(), row.keyParts(), values(kind, row)));
    }

    private static List<ValueChange> values(Kind kind, Tracked row) {
        List<ValueChange> values = new ArrayList<>();
        for (Attribute<?, ?> attribute : row.mapping().attributes()) {
            if (kind == Kind.DELETE || Columns.isDifferent(row, attribute)) {
                values.add(new ValueChange(attribute, before(row, attribute.slot()), Seen.NOTHING));
            }
        }
        return values;
    }

    private static Seen before(Tracked row, int slot) {
        if (row.isChanged(slot)) {
            Object before = row.before(slot);
            return before == EntityAccess.UNKNOWN ? Seen.UNKNOWN : Seen.of(before);
        }
        return row.isLoaded(slot) ? Seen.of(row.read(slot)) : Seen.UNKNOWN;
    }

    /** It is written: what it has now is known. */
    void written(Kind kind, Tracked row) {
        if (kind == Kind.INSERT) {
            rows.add(new RowChange(kind, row.object(), row.keyParts(), inserted(row)));
            return;
        }
        RowChange written = writing.remove(row);
        if (written != null) {
            rows.add(kind == Kind.DELETE ? written : updated(row, written));
        }
    }

    private static List<ValueChange> inserted(Tracked row) {
        List<ValueChange> values = new ArrayList<>();
        row.mapping()
                .attributes()
                .forEach(attribute -> values.add(new ValueChange(attribute, Seen.NOTHING, after(row, attribute))));
        return values;
    }

    private static RowChange updated(Tracked row, RowChange written) {
        List<ValueChange> values = written.values().stream()
                .map(value -> new ValueChange(value.attribute(), value.before(), after(row, value.attribute())))
                .toList();
        return new RowChange(written.kind(), written.entity(), written.key(), values);
    }

    /** What the database fills, and does not tell, stands as null until it is asked for. */
    private static Seen after(Tracked row, Attribute<?, ?> attribute) {
        if (!row.isLoaded(attribute.slot())) {
            return Seen.UNKNOWN;
        }
        Object value = row.read(attribute.slot());
        boolean filled = !(attribute.definition().serverValue() instanceof ServerValue.None);
        return value == null && (filled || !attribute.definition().isNullable()) ? Seen.UNKNOWN : Seen.of(value);
    }

    /** A row of a table between came or went; without a member, all of an object that goes. */
    void linked(boolean joined, Relation<?, ?> relation, Tracked owner, @Nullable Model member) {
        links.add(new LinkChange(joined, relation, owner.object(), member));
    }

    List<RowChange> rows() {
        return rows;
    }

    List<LinkChange> links() {
        return links;
    }
}
