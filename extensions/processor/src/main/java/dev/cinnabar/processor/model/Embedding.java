package dev.cinnabar.processor.model;

import dev.cinnabar.processor.model.Problem.Place;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A field whose record is several columns. Immutable.
 *
 * @param type the record
 * @param nullable whether the whole may be null
 * @param source whether the record's source is compiled with it; else it comes from a class file
 */
public record Embedding(VariableElement field, TypeElement type, boolean nullable, boolean source) implements Named {
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

    /** Where the compiler shows a mistake in its record: at the field if the record has no source. */
    public Place shown(Place place) {
        return source ? place : Place.of(field);
    }

    /** Whether that is one of its components. */
    public boolean has(Member member) {
        return member instanceof ColumnMember column
                && column.part() != null
                && column.part().of().equals(this);
    }
}
