package dev.cinnabar.orm;

import dev.cinnabar.schema.ClientDefault;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.InsertDefaults;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What inserts send for the columns of an entity that they leave out: what a new object has there. Shared by all threads. */
final class ObjectDefaults {
    private final EntityType<?> type;
    private volatile @Nullable Map<String, Integer> known;

    ObjectDefaults(EntityType<?> type) {
        this.type = type;
    }

    /** Those of one row. */
    InsertDefaults ofRow() {
        return new OfRow();
    }

    /**
     * Said by an object of its own for each row: a value may be the time, or a number that nobody else has, and those of one row belong
     * together. The object is made when it is asked for first. Used by one thread.
     */
    private final class OfRow implements InsertDefaults {
        private @Nullable Model object;

        @Override
        @SuppressWarnings("NullAway") // what is null for once is sent as NULL
        public @Nullable ClientDefault<?> of(ColumnDefinition<?> column) {
            ClientDefault<?> said =
                    isKind(column) ? new ClientDefault.Value<>(type.discriminatorValue()) : column.clientDefault();
            Integer slot = said == null ? slots().get(column.name()) : null;
            return slot == null ? said : new ClientDefault.Supplied<Object>(row -> object().read$(slot));
        }

        private Model object() {
            Model made = object;
            if (made == null) {
                made = fresh();
                object = made;
            }
            return made;
        }
    }

    /** Whether it is the column that says which kind a row is. */
    private boolean isKind(ColumnDefinition<?> column) {
        Discriminator kind = type.discriminator();
        return kind != null
                && !type.isAbstract()
                && type.lineage().part() == kind.root()
                && kind.column().name().equals(column.name());
    }

    /** The slots of the columns of its own table that a new object fills. */
    private Map<String, Integer> slots() {
        Map<String, Integer> all = known;
        if (all == null) { // two threads may find out at once; what they find is equal
            all = found();
            known = all;
        }
        return all;
    }

    private Map<String, Integer> found() {
        if (type.isAbstract()) {
            return Map.of(); // its kinds say what an object has
        }
        Map<String, Integer> found = new HashMap<>();
        Model fresh = fresh();
        for (Attribute<?, ?> attribute : type.attributes()) {
            boolean here = attribute.part() == type.lineage().part();
            if (here && fresh.isLoaded$(attribute.slot()) && fresh.read$(attribute.slot()) != null) {
                found.put(attribute.columnName(), attribute.slot());
            }
        }
        return Map.copyOf(found);
    }

    private Model fresh() {
        Model fresh = type.instantiate();
        fresh.defaults$();
        return fresh;
    }
}
