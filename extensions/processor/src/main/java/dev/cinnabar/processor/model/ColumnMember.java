package dev.cinnabar.processor.model;

import dev.cinnabar.processor.model.Problem.Place;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A column. Immutable.
 *
 * @param column its name in the database
 * @param part what it is a part of; null where it is a field of its own
 */
public record ColumnMember(
        VariableElement field,
        @Nullable MixinModel mixin,
        boolean nullable,
        String column,
        ColumnType sqlType,
        ColumnMarks marks,
        @Nullable Part part)
        implements Member {
    /**
     * The component of a record that is several columns.
     *
     * @param prefix what the name of its column begins with
     * @param type the type of its values, never primitive: it may be null with the whole
     */
    public record Part(Embedding of, String prefix, String component, TypeMirror type) {}

    @Override
    public String name() {
        return part == null ? Member.super.name() : part.of().name() + Words.capital(part.component());
    }

    @Override
    public String label() {
        return part == null ? Member.super.label() : Words.label(part.of().field()) + "." + part.component();
    }

    @Override
    public TypeMirror type() {
        return part == null ? Member.super.type() : part.type();
    }

    /** Where the compiler shows a mistake in what is said of it. */
    public Place shown(Place place) {
        return part == null ? place : part.of().shown(place);
    }

    /** The name that its column had before; empty where none is said. */
    public String earlier() {
        String said = marks.renamedFrom().map(renamed -> renamed.text("value")).orElse("");
        return said.isEmpty() || part == null ? said : part.prefix() + said;
    }

    public boolean isId() {
        return marks.id().isPresent();
    }

    /** Whether an insert says its value: what the server fills is left out, and so is a number that cannot be empty but is no key yet. */
    public boolean hasDefault() {
        return part == null && !marks.isFilledByServer() && !(isId() && isWholePrimitive());
    }

    private boolean isWholePrimitive() {
        TypeKind kind = type().getKind();
        return kind == TypeKind.INT || kind == TypeKind.LONG || kind == TypeKind.SHORT;
    }
}
