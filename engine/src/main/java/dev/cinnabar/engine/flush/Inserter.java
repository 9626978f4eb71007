package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Standing;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.Discriminator;
import dev.cinnabar.orm.EntityChange.Kind;
import dev.cinnabar.orm.Model;
import dev.cinnabar.sql.Expression;
import dev.cinnabar.sql.Insert;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inserts objects of one root, table by table: those that name the same columns go together, and get back what the database filled. Used
 * for one flush.
 */
final class Inserter {
    private final Sender sender;
    private final Standing standing;
    private final Telling telling;

    Inserter(Sender sender, Standing standing, Telling telling) {
        this.sender = sender;
        this.standing = standing;
        this.telling = telling;
    }

    void insert(List<Tracked> objects) {
        telling.before(Kind.INSERT, objects);
        telling.remember(Kind.INSERT, objects);
        for (TableRows table : TableRows.of(objects)) {
            Batches.byShape(
                    table, Columns::isInserted, (columns, rows) -> send(table.part(rows.get(0)), columns, rows));
        }
        objects.forEach(this::settle);
        telling.after(Kind.INSERT, objects);
    }

    private void send(Part part, List<Attribute<?, ?>> columns, List<Tracked> objects) {
        Tracked first = objects.get(0);
        List<Attribute<?, ?>> filled = Columns.filled(first, part, columns);
        List<@Nullable Object[]> made = first.computesAny()
                ? sender.insert(complete(first, part, columns), filled, () -> "new " + first.mapping())
                : sender.insert(
                        Sql.insert(part.type().table()),
                        rows(objects, part, columns),
                        filled,
                        () -> "new " + first.mapping());
        boolean all = made.isEmpty() || made.get(0).length == filled.size();
        takeBack(objects, all ? filled : List.of(part.key().get(0)), made);
    }

    private static List<NamedValues> rows(List<Tracked> objects, Part part, List<Attribute<?, ?>> columns) {
        Discriminator kind = part.isRoot() ? part.type().discriminator() : null;
        List<String> names = new ArrayList<>(columns.size() + 1);
        for (Attribute<?, ?> column : columns) {
            names.add(column.columnName());
        }
        if (kind != null && !kind.isAttribute()) { // else it is one of the columns
            names.add(kind.column().name());
        }
        NamedValues.Names shared = new NamedValues.Names(names);
        List<NamedValues> rows = new ArrayList<>(objects.size());
        for (Tracked object : objects) {
            rows.add(shared.row(values(object, columns, shared.size())));
        }
        return rows;
    }

    /** An insert of one row, in which the database computes values. */
    private static Insert<?> complete(Tracked object, Part part, List<Attribute<?, ?>> columns) {
        List<Attribute<?, ?>> plain = columns.stream()
                .filter(column -> !Columns.isComputed(object, column))
                .toList();
        Insert<Model> insert = RowStatements.insert(part);
        Map<String, @Nullable Object> values =
                rows(List.of(object), part, plain).get(0);
        if (!values.isEmpty()) {
            insert = insert.values(values);
        }
        for (Attribute<?, ?> column : columns) {
            Expression<?> computed = object.computed(column.slot());
            insert = computed == null ? insert : RowStatements.set(insert, column, computed);
        }
        return insert;
    }

    /** What stands in the columns, and behind them the kind, where that has a column of its own. */
    private static @Nullable Object[] values(Tracked object, List<Attribute<?, ?>> columns, int size) {
        @Nullable Object[] values = new @Nullable Object[size];
        for (int i = 0; i < columns.size(); i++) {
            values[i] = object.read(columns.get(i).slot());
        }
        if (size > columns.size()) {
            values[columns.size()] = object.mapping().type().discriminatorValue();
        }
        return values;
    }

    /** What does not come back is loaded when it is asked for. */
    private static void takeBack(List<Tracked> objects, List<Attribute<?, ?>> filled, List<@Nullable Object[]> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Tracked object = objects.get(i);
            for (int j = 0; j < filled.size(); j++) {
                object.mapping().access().load(object.object(), filled.get(j).slot(), rows.get(i)[j]);
            }
        }
    }

    private void settle(Tracked object) {
        Object key = object.mapping().keyOf(object.object());
        if (key == null) {
            throw new UsageException(
                    ErrorCode.NO_KEY,
                    "The database gave the new " + object.mapping() + " no key.",
                    "set " + object.mapping().key() + " yourself, or let the database fill it");
        }
        standing.inserted(object, key);
    }
}
