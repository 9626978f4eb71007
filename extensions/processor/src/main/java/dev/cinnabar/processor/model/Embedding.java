package dev.cinnabar.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A field whose record is several columns. Immutable.
 *
 * @param type the record
 * @param nullable whether the whole may be null
 */
public record Embedding(VariableElement field, TypeElement type, boolean nullable) implements Named {
    /** None: a mixin has no such fields. */
    @Override
    public @Nullable MixinModel mixin() {
        return null;
    }

    @Override
    public boolean isOf(EntityModel entity) {
        return entity.embeddings().contains(this);
    }

    /** The columns of an entity that are its components, in their order. */
    public List<ColumnMember> of(EntityModel entity) {
        return entity.columns().stream().filter(this::has).toList();
    }

    /** Whether that is one of its components. */
    public boolean has(Member member) {
        return member instanceof ColumnMember column
                && column.part() != null
                && column.part().of().equals(this);
    }
}
