package dev.cinnabar.engine.mapping;

import dev.cinnabar.orm.Attribute;
import dev.cinnabar.orm.EntityType;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an object stands in one of its tables. Immutable.
 *
 * @param type the entity whose table it is: that of the object, or one that it is a kind of
 * @param key the key as that table has it
 * @param columns what stands there, the key included, as the entity has it that declares it
 */
public record Part(EntityType<?> type, List<Attribute<?, ?>> key, List<Attribute<?, ?>> columns) {
    public Part {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** The parts of an object of an entity, from the uppermost. */
    static List<Part> of(EntityType<?> entity) {
        return entity.parts().stream().map(type -> of(entity, type)).toList();
    }

    private static Part of(EntityType<?> entity, EntityType<?> type) {
        List<Attribute<?, ?>> columns = new ArrayList<>(type == entity.root() ? List.of() : type.ownKey());
        for (Attribute<?, ?> attribute : entity.attributes()) {
            if (attribute.part() == type) {
                columns.add(attribute.origin());
            }
        }
        return new Part(type, type.ownKey(), columns);
    }

    /** Whether it is the uppermost: that of the key by which objects are told apart, and of the version. */
    public boolean isRoot() {
        return type.root() == type;
    }

    /** That a row of it has these values for a key. */
    public Condition is(List<?> values) {
        Condition[] all = new Condition[values.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = Mapping.equal(key.get(i), values.get(i));
        }
        return Sql.and(all);
    }
}
