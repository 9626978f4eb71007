package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.ColumnMember;
import dev.cinnabar.processor.model.EntityModel;
import dev.cinnabar.processor.model.KeyReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Puts the columns that are marked {@code @ForeignKey} together: where the key of the other entity has several parts, as many columns
 * in a row are one foreign key.
 */
public final class ForeignKeys {
    private final Entities entities;

    public ForeignKeys(Entities entities) {
        this.entities = entities;
    }

    /** In the order of their first columns; a column that no key is complete with is left out. */
    public List<KeyReference> of(EntityModel entity) {
        List<KeyReference> keys = new ArrayList<>();
        columnsByTarget(entity).values().forEach(columns -> keys.addAll(keys(columns)));
        return keys;
    }

    private Map<String, List<ColumnMember>> columnsByTarget(EntityModel entity) {
        Map<String, List<ColumnMember>> columns = new LinkedHashMap<>();
        for (ColumnMember column : entity.columns()) {
            TypeElement target = target(column);
            if (entities.of(target).isPresent()) {
                columns.computeIfAbsent(name(target), any -> new ArrayList<>()).add(column);
            }
        }
        return columns;
    }

    private List<KeyReference> keys(List<ColumnMember> columns) {
        TypeElement target = target(columns.get(0));
        int parts = parts(target);
        List<KeyReference> keys = new ArrayList<>();
        for (int from = 0; target != null && from + parts <= columns.size(); from += parts) {
            keys.add(new KeyReference(target, columns.subList(from, from + parts)));
        }
        return keys;
    }

    /** How many columns the key of an entity has. */
    private int parts(@Nullable TypeElement target) {
        return Math.max(1, entities.of(target).map(other -> other.key().size()).orElse(1));
    }

    private static String name(@Nullable TypeElement type) {
        return type == null ? "" : type.getQualifiedName().toString();
    }

    /** The class that {@code @ForeignKey} names. */
    public static @Nullable TypeElement target(ColumnMember column) {
        return column.marks().foreignKey().map(said -> said.type("value")).orElse(null);
    }
}
