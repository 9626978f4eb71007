package dev.cinnabar.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A mixin: an interface whose class {@code Mapped} adds columns to every entity that implements it. Immutable.
 *
 * @param element the interface
 * @param fields the names of its fields in their order; what may be null ends in a question mark
 */
public record MixinModel(TypeElement element, List<String> fields) {
    public MixinModel {
        fields = List.copyOf(fields);
    }

    /** The name of its package; empty for the unnamed one. */
    public String packageName() {
        return Words.packageOf(element);
    }

    /** The simple name of the class that carries its defaults to other packages. */
    public String support() {
        return element.getSimpleName() + "Mixin";
    }
}
