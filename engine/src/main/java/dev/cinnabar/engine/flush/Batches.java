package dev.cinnabar.engine.flush;

import dev.cinnabar.engine.unit.Tracked;
import dev.cinnabar.orm.Attribute;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Objects in runs of those that write the same columns, in their order; one that has the database compute a value goes alone. Stateless. */
final class Batches {
    private Batches() {}

    static void byShape(
            List<Tracked> objects,
            Function<Tracked, List<Attribute<?, ?>>> shape,
            BiConsumer<List<Attribute<?, ?>>, List<Tracked>> send) {
        int from = 0;
        while (from < objects.size()) {
            List<Attribute<?, ?>> columns = shape.apply(objects.get(from));
            int to = from + 1;
            boolean alone = objects.get(from).computesAny();
            while (!alone
                    && to < objects.size()
                    && !objects.get(to).computesAny()
                    && shape.apply(objects.get(to)).equals(columns)) {
                to++;
            }
            send.accept(columns, objects.subList(from, to));
            from = to;
        }
    }
}
