package dev.cinnabar.processor.model;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a class that is read here, where it stands and how it is cured. Immutable.
 *
 * @param place where the compiler shows it
 * @param what the mistake, with the names involved
 * @param cure what to do
 * @param page the heading in docs/errors.md
 */
public record Problem(Place place, String what, String cure, String page) {
    /** The heading of mistakes in mappings. */
    public static final String MAPPING = "c1121";

    /** The heading of scripts that cannot be used. */
    public static final String SCRIPT = "c1149";

    /** Something in the source: an element, an annotation of it, or a value in that annotation. */
    public record Place(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {
        public static Place of(Element element) {
            return new Place(element, null, null);
        }
    }

    /** The same, shown there. */
    public Problem at(Place other) {
        return new Problem(other, what, cure, page);
    }

    /** In three lines, as all messages are. */
    public String text() {
        return what + "\nhint: " + cure + "\nsee: docs/errors.md#" + page;
    }

    /** Says it as an error of the compiler. */
    public void tell(Messager messager) {
        messager.printMessage(Diagnostic.Kind.ERROR, text(), place.element(), place.annotation(), place.value());
    }
}
