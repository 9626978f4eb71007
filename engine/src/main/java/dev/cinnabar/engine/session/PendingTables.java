package dev.cinnabar.engine.session;

import dev.cinnabar.engine.unit.PendingRows;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Relation;
import dev.cinnabar.orm.SecondaryTable;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Selection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a query reads what is pending. */
final class PendingTables {
    private PendingTables() {}

    /** A query whose tables are not known, as one that a person wrote, may read anything. */
    static boolean areReadBy(Query<?> query, PendingRows pending) {
        if (!pending.mayBeThere()) {
            return false;
        }
        if (!(query instanceof Selection<?> selection)) {
            return pending.areThere();
        }
        Set<TableName> sources = Set.copyOf(selection.sources());
        pending.notice(sources); // to look at what changed in place costs most, and other tables are not read
        return of(pending).stream().anyMatch(sources::contains);
    }

    private static Set<TableName> of(PendingRows pending) {
        Set<TableName> tables = new HashSet<>();
        for (Collection<Tracked> rows : List.of(pending.fresh(), pending.changed(), pending.deleted())) {
            rows.forEach(row -> add(row, tables));
        }
        return tables;
    }

    /** Its own tables, those between it and others, and those whose foreign keys follow from it. */
    private static void add(Tracked row, Set<TableName> tables) {
        add(row.mapping().type(), tables);
        for (Relation<?, ?> relation : row.mapping().written()) {
            SecondaryTable between = relation.ends().secondary();
            if (between != null) {
                tables.add(TableName.of(between.table()));
            } else if (relation.isToMany() && (row.isChanged(relation) || row.state() == ObjectState.DELETED)) {
                add(relation.target(), tables);
            }
        }
    }

    private static void add(EntityType<?> type, Set<TableName> tables) {
        type.parts().forEach(part -> tables.add(part.tableName()));
    }
}
