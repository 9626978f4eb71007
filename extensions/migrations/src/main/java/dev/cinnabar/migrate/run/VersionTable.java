package dev.cinnabar.migrate.run;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.schema.TableDefinition;
import dev.cinnabar.schema.TableName;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Change;
import dev.cinnabar.sql.Selection;
import dev.cinnabar.sql.Sql;
import dev.cinnabar.sql.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The table that says where a database stands: a row for each head. Immutable. */
final class VersionTable {
    static final TextColumn REVISION = column("revision", varchar(64)).primaryKey();

    private final Table table;

    VersionTable(TableName name) {
        this.table = Sql.table(TableDefinition.of(name, List.of(REVISION)));
    }

    TableDefinition definition() {
        return table.definition();
    }

    Selection<String> heads() {
        return Sql.select(table.column(REVISION));
    }

    Change forgetAll() {
        return Sql.delete(table);
    }

    /**
     * The changes after which the rows name other heads, each of one row: where one head takes the place of another, its row changes,
     * and only what is more on one side is deleted or inserted.
     */
    List<Change> moved(Set<String> gone, Set<String> come) {
        List<Change> changes = new ArrayList<>();
        Iterator<String> old = new TreeSet<>(gone).iterator();
        Iterator<String> other = new TreeSet<>(come).iterator();
        while (old.hasNext() && other.hasNext()) {
            changes.add(Sql.update(table)
                    .set(REVISION, other.next())
                    .where(table.column(REVISION).eq(old.next())));
        }
        old.forEachRemaining(
                id -> changes.add(Sql.delete(table).where(table.column(REVISION).eq(id))));
        other.forEachRemaining(id -> changes.add(Sql.insert(table).set(REVISION, id)));
        return changes;
    }
}
