package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.mapping.Part;
import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Objects in runs of those that write the same columns, in their order; one that has the database compute a value goes alone. Stateless. */
final class Batches {
    private Batches() {}

    /** Whether an object writes a column of its table. */
    interface Writes {
        boolean column(Tracked row, Part part, Attribute<?, ?> column);
    }

    static void byShape(TableRows table, Writes writes, BiConsumer<List<Attribute<?, ?>>, List<Tracked>> send) {
        List<Tracked> objects = table.objects();
        int from = 0;
        while (from < objects.size()) {
            Tracked first = objects.get(from);
            List<Attribute<?, ?>> columns = columns(first, table.part(first), writes);
            int to = from + 1;
            while (to < objects.size() && goesAlong(columns, first, objects.get(to), table, writes)) {
                to++;
            }
            send.accept(columns, objects.subList(from, to));
            from = to;
        }
    }

    private static List<Attribute<?, ?>> columns(Tracked row, Part part, Writes writes) {
        List<Attribute<?, ?>> columns = new ArrayList<>();
        for (Attribute<?, ?> column : part.columns()) {
            if (writes.column(row, part, column)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static boolean goesAlong(
            List<Attribute<?, ?>> columns, Tracked first, Tracked row, TableRows table, Writes writes) {
        return !first.computesAny() && !row.computesAny() && writesJust(columns, row, table.part(row), writes);
    }

    private static boolean writesJust(List<Attribute<?, ?>> columns, Tracked row, Part part, Writes writes) {
        int at = 0;
        List<Attribute<?, ?>> all = part.columns();
        for (int i = 0; i < all.size(); i++) { // every row that is written comes by here, and needs no iterators
            Attribute<?, ?> column = all.get(i);
            if (writes.column(row, part, column)) {
                if (at == columns.size() || !columns.get(at).equals(column)) {
                    return false;
                }
                at++;
            }
        }
        return at == columns.size();
    }
}
