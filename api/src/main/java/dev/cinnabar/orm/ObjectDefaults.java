package dev.cinnabar.orm;

import dev.cinnabar.schema.ClientDefault;
import dev.cinnabar.schema.ColumnDefinition;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an insert sends for the columns of an entity that it leaves out: what a new object has there. Shared by all threads. */
final class ObjectDefaults {
    private final EntityType<?> type;
    private volatile @Nullable Map<String, ClientDefault<?>> known;

    ObjectDefaults(EntityType<?> type) {
        this.type = type;
    }

    @Nullable
    ClientDefault<?> of(ColumnDefinition<?> column) {
        Map<String, ClientDefault<?>> all = known;
        if (all == null) { // two threads may find out at once; what they find is equal
            all = found();
            known = all;
        }
        return all.get(column.name());
    }

    private Map<String, ClientDefault<?>> found() {
        if (Modifier.isAbstract(type.javaType().getModifiers())) {
            return Map.of(); // its kinds say what an object has
        }
        Map<String, ClientDefault<?>> found = new HashMap<>();
        Model fresh = fresh();
        for (Attribute<?, ?> attribute : type.attributes()) {
            if (fresh.isLoaded$(attribute.slot()) && fresh.read$(attribute.slot()) != null) {
                found.put(attribute.columnName(), newly(attribute.slot()));
            }
        }
        return Map.copyOf(found);
    }

    /** Said anew for each row, as each object says it: it may be the time, or a number that nobody else has. */
    @SuppressWarnings("NullAway") // what is null for once is sent as NULL
    private ClientDefault<?> newly(int slot) {
        return new ClientDefault.Supplied<Object>(row -> fresh().read$(slot));
    }

    private Model fresh() {
        Model fresh = type.instantiate();
        fresh.defaults$();
        return fresh;
    }
}
