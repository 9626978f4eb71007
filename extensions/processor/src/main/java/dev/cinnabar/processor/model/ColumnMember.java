package dev.cinnabar.processor.model;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * A column. Immutable.
 *
 * @param column its name in the database
 */
public record ColumnMember(
        VariableElement field,
        @Nullable MixinModel mixin,
        boolean nullable,
        String column,
        ColumnType sqlType,
        ColumnMarks marks)
        implements Member {
    public boolean isId() {
        return marks.id();
    }

    /** Whether an insert says its value: what the server fills is left out, and so is a number that cannot be empty but is no key yet. */
    public boolean hasDefault() {
        return !marks.isFilledByServer() && !(isId() && isWholePrimitive());
    }

    private boolean isWholePrimitive() {
        TypeKind kind = type().getKind();
        return kind == TypeKind.INT || kind == TypeKind.LONG || kind == TypeKind.SHORT;
    }
}
