package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of the parameters of an update, for each row that it is sent for. Stateless. */
final class UpdatedRows {
    private UpdatedRows() {}

    static List<NamedValues> of(TableRows table, List<Attribute<?, ?>> columns, @Nullable Attribute<?, ?> version) {
        Tracked first = table.objects().get(0);
        List<Attribute<?, ?>> plain = plain(columns, first);
        NamedValues.Names names = new NamedValues.Names(names(table, plain, version));
        List<NamedValues> rows = new ArrayList<>(table.objects().size());
        for (Tracked object : table.objects()) {
            rows.add(names.row(values(object, table, plain, version, names.size())));
        }
        return rows;
    }

    /** Those that the database does not compute; a row for which it does goes alone. */
    private static List<Attribute<?, ?>> plain(List<Attribute<?, ?>> columns, Tracked first) {
        return first.computesAny()
                ? columns.stream()
                        .filter(column -> !Columns.isComputed(first, column))
                        .toList()
                : columns;
    }

    private static List<String> names(
            TableRows table, List<Attribute<?, ?>> columns, @Nullable Attribute<?, ?> version) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add("new_" + column.columnName()));
        table.part(table.objects().get(0)).key().forEach(key -> names.add("key_" + key.columnName()));
        if (version != null) {
            names.add("old_" + version.columnName());
            if (!columns.contains(version)) {
                names.add("new_" + version.columnName());
            }
        }
        return names;
    }

    private static @Nullable Object[] values(
            Tracked object,
            TableRows table,
            List<Attribute<?, ?>> columns,
            @Nullable Attribute<?, ?> version,
            int size) {
        @Nullable Object[] values = new @Nullable Object[size];
        int at = 0;
        for (int i = 0; i < columns.size(); i++) {
            values[at++] = object.read(columns.get(i).slot());
        }
        List<?> key = table.key(object);
        for (int i = 0; i < key.size(); i++) {
            values[at++] = key.get(i);
        }
        if (version != null) {
            values[at++] = object.stored(version.slot());
            if (at < size) {
                values[at] = Versions.next(object, version);
            }
        }
        return values;
    }
}
