package dev.cinnabar.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A foreign key: the columns of an entity that hold the key of another one, in the order of that key. Immutable.
 */
public record KeyReference(TypeElement target, List<ColumnMember> columns) {
    public KeyReference {
        columns = List.copyOf(columns);
    }

    public List<String> names() {
        return columns.stream().<String>map(ColumnMember::name).toList();
    }

    /** Whether it names the entity, or one that it is a kind of. */
    public boolean leadsTo(EntityModel entity) {
        return entity.upwards().stream().anyMatch(above -> above.is(target));
    }
}
