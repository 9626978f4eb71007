package dev.cinnabar.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * A field whose record is several columns. Immutable.
 *
 * @param type the record
 * @param nullable whether the whole may be null
 */
public record Embedding(VariableElement field, TypeElement type, boolean nullable) {
    public String name() {
        return field.getSimpleName().toString();
    }

    public String constant() {
        return Words.constant(name());
    }

    /** The columns of an entity that are its components, in their order. */
    public List<ColumnMember> of(EntityModel entity) {
        return entity.columns().stream()
                .filter(column -> column.part() != null && column.part().of().equals(this))
                .toList();
    }
}
