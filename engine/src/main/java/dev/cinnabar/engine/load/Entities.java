package dev.cinnabar.engine.load;

import dev.cinnabar.orm.AliasedEntity;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.orm.LoadedEntity;
import dev.cinnabar.sql.FromItem;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Selectable;
import dev.cinnabar.sql.Sources;
import dev.cinnabar.sql.node.FromNode;
import java.util.ArrayList;
import java.util.List;

/** The FROM of a query that says none: all tables of the entities that it selects, and what else its columns name. */
final class Entities {
    private Entities() {}

    static <R> Select<R> from(Select<R> select) {
        List<FromNode> named = Sources.named(select.node());
        Select<R> started = select;
        for (FromItem item : items(select.row())) {
            started = started.from(item);
            named.removeAll(Sources.items(List.of(item.node())));
        }
        for (FromNode other : named) {
            started = started.from(() -> other);
        }
        return started;
    }

    private static List<FromItem> items(Selectable<?> row) {
        List<FromItem> items = new ArrayList<>();
        row.replaced(new Selectable.Replacement() {
            @Override
            public <P> Selectable<P> of(Selectable<P> part) {
                if (part instanceof EntityType<?> || part instanceof AliasedEntity<?>) {
                    add((FromItem) part);
                } else if (part instanceof LoadedEntity<?> loaded) {
                    add(loaded.alias().isEmpty() ? loaded.type() : loaded.type().as(loaded.alias()));
                }
                return part;
            }

            private void add(FromItem item) {
                if (!items.contains(item)) {
                    items.add(item);
                }
            }
        });
        return items;
    }
}
