package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.execute.ChangedRows;
import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Rows;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.engine.unit.UnitOfWork;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.access.EntityAccess;
import dev.cinnabar.result.Changed;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Updates objects of one root, only tables where a column has another value than it had; those that write the same columns go together.
 * The version stands in the uppermost table, which is updated with any other.
 */
final class Updater {
    private final Sender sender;
    private final UnitOfWork unit;
    private final Telling telling;
    private final Versions versions;

    Updater(Sender sender, UnitOfWork unit, Telling telling) {
        this.sender = sender;
        this.unit = unit;
        this.telling = telling;
        this.versions = new Versions(sender);
    }

    void update(List<Tracked> objects) {
        Set<Tracked> heard = heard(objects);
        telling.before(Kind.UPDATE, heard);
        Set<Tracked> written = new Rows();
        for (Tracked object : objects) {
            if (Columns.differs(object)) {
                written.add(object);
            }
        }
        telling.remember(Kind.UPDATE, heard);
        telling.writing(Kind.UPDATE, written);
        TableRows.of(written).forEach(this::update);
        CascadedKeys cascaded = new CascadedKeys(unit);
        objects.forEach(object -> settle(object, written.contains(object), cascaded));
        telling.after(Kind.UPDATE, List.copyOf(written));
        heard.removeAll(written);
        telling.told(Kind.UPDATE, heard);
    }

    /** Writes what is different in objects, and settles nothing. */
    void write(Collection<Tracked> objects) {
        TableRows.of(objects).forEach(this::update);
    }

    private Set<Tracked> heard(List<Tracked> objects) {
        Set<Tracked> heard = new Rows();
        if (telling.isHeard(Kind.UPDATE)) {
            for (Tracked object : objects) {
                if (telling.isHeard(Kind.UPDATE, object) && differs(object)) {
                    heard.add(object);
                }
            }
        }
        return heard;
    }

    /** Whether anything is different: a list that changed is told of, although nothing is written for it here. */
    private static boolean differs(Tracked object) {
        return Columns.differs(object)
                || object.mapping().written().stream()
                        .anyMatch(relation -> relation.isToMany() && object.isChanged(relation));
    }

    private void update(TableRows table) {
        Batches.byShape(table, Columns::isUpdated, (columns, rows) -> send(new TableRows(table.type(), rows), columns));
    }

    private void send(TableRows table, List<Attribute<?, ?>> columns) {
        Attribute<?, ?> version = Versions.of(table);
        if (!columns.isEmpty() || version != null) {
            versions.expect(table, columns, sent(table, columns, version));
        }
    }

    /** A row that goes alone tells what the database set in it, where the database can; of others that is read when it is asked for. */
    private Changed sent(TableRows table, List<Attribute<?, ?>> columns, @Nullable Attribute<?, ?> version) {
        List<NamedValues> rows = UpdatedRows.of(table, columns, version);
        Tracked first = table.objects().get(0);
        Update<?> update = statement(table.part(first), columns, version, first);
        List<Attribute<?, ?>> renewed = Columns.renewed(first.mapping(), table.type(), columns);
        if (rows.size() > 1 || renewed.isEmpty() || !sender.tellsUpdates()) {
            table.objects().forEach(object -> forget(object, table, columns));
            return sender.change(update, rows, () -> reason(table, columns));
        }
        List<@Nullable Object[]> told = sender.update(update, rows.get(0), renewed, () -> reason(table, columns));
        for (int i = 0; i < renewed.size() && told.size() == 1; i++) {
            first.mapping().access().load(first.object(), renewed.get(i).slot(), told.get(0)[i]);
        }
        return ChangedRows.of(told.size());
    }

    private static void forget(Tracked object, TableRows table, List<Attribute<?, ?>> columns) {
        for (Attribute<?, ?> renewed : Columns.renewed(object.mapping(), table.type(), columns)) {
            object.mapping().access().unload(object.object(), renewed.slot());
        }
    }

    private static String reason(TableRows table, List<Attribute<?, ?>> columns) {
        Tracked first = table.objects().get(0);
        if (first.state() == ObjectState.DELETED && first.staysMarked()) {
            return first + " is deleted";
        }
        String names = String.join(", ", columns.stream().map(Attribute::name).toList());
        return first + ": " + (columns.isEmpty() ? "something else of it" : names) + " changed";
    }

    private static Update<?> statement(
            Part part, List<Attribute<?, ?>> columns, @Nullable Attribute<?, ?> version, Tracked first) {
        Update<Model> update = RowStatements.update(part);
        for (Attribute<?, ?> column : columns) {
            Expression<?> computed = first.computed(column.slot());
            update = RowStatements.set(update, column, computed == null ? Parameters.of("new_", column) : computed);
        }
        List<Condition> where = new ArrayList<>();
        part.key().forEach(key -> where.add(Parameters.is("key_", key)));
        if (version != null) {
            update = RowStatements.set(update, version, Parameters.of("new_", version));
            where.add(Parameters.is("old_", version));
        }
        return update.where(where.toArray(Condition[]::new));
    }

    private void settle(Tracked object, boolean sent, CascadedKeys cascaded) {
        EntityAccess<Model> access = object.mapping().access();
        Attribute<?, ?> version = object.mapping().version();
        if (sent && version != null) {
            access.load(object.object(), version.slot(), Versions.next(object, version));
        }
        Object old = Objects.requireNonNull(object.key());
        Object now = Objects.requireNonNull(object.mapping().keyOf(object.object()));
        unit.standing().updated(object, now);
        if (!now.equals(old)) {
            cascaded.follow(object, old);
        }
    }
}
