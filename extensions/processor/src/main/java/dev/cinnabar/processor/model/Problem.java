package dev.cinnabar.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in a mapping, where it stands and how it is cured. Immutable.
 *
 * @param place where the compiler shows it
 * @param what the mistake, with the names involved
 * @param cure what to do
 */
public record Problem(Place place, String what, String cure) {
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
        return new Problem(other, what, cure);
    }

    /** In three lines, as all messages are. */
    public String text() {
        return what + "\nhint: " + cure + "\nsee: docs/errors.md#c1121";
    }
}
