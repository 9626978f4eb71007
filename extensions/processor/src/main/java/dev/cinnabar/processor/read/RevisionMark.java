package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Problem.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A class with its {@code @Revision}, which is known by its name alone. Immutable.
 *
 * @param type the class
 * @param mirror what stands above it
 */
public record RevisionMark(TypeElement type, AnnotationMirror mirror) {
    /** The annotation's name. */
    public static final String NAME = "dev.cinnabar.migrate.Revision";

    /** A text in the annotation, and where it stands. */
    public record Word(String text, Place place) {}

    /** The mark of a class; empty where it has none. */
    public static Optional<RevisionMark> of(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(NAME))
                .findFirst()
                .map(mirror -> new RevisionMark(type, mirror));
    }

    /** The texts that one part says, one or a list of them; empty where it is not said. */
    public List<Word> words(String part) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(part))
                .map(Map.Entry<? extends ExecutableElement, ? extends AnnotationValue>::getValue)
                .flatMap(RevisionMark::each)
                .map(value -> new Word(String.valueOf(value.getValue()), new Place(type, mirror, value)))
                .toList();
    }

    private static Stream<AnnotationValue> each(AnnotationValue value) {
        return value.getValue() instanceof List<?> list
                ? list.stream().filter(AnnotationValue.class::isInstance).map(AnnotationValue.class::cast)
                : Stream.of(value);
    }
}
