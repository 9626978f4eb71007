package dev.cinnabar.processor.model;

import dev.cinnabar.processor.model.Problem.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as it stands in the source. It is read as a mirror, by names: a class that is named in it may not be compiled yet.
 * What is not said is empty, zero or false, as in all annotations of the mapper. Immutable.
 */
public record Said(Element on, AnnotationMirror mirror) {
    private static final String ROOM = "dev.cinnabar.orm.";

    /** An annotation of the mapper by its simple name. */
    public static Optional<Said> of(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> nameOf(mirror).contentEquals(ROOM + name))
                .findFirst()
                .map(mirror -> new Said(element, mirror));
    }

    public static boolean is(Element element, String name) {
        return of(element, name).isPresent();
    }

    private static Name nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName();
    }

    public Place place() {
        return new Place(on, mirror, null);
    }

    /** Where one of its values stands; the annotation itself if nothing is said there. */
    public Place place(String member) {
        return new Place(on, mirror, value(member));
    }

    public boolean says(String member) {
        return value(member) != null;
    }

    /** The names of its values that are said. */
    public List<String> members() {
        return mirror.getElementValues().keySet().stream()
                .map(member -> member.getSimpleName().toString())
                .toList();
    }

    private @Nullable AnnotationValue value(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private @Nullable Object raw(String member) {
        AnnotationValue value = value(member);
        return value == null ? null : value.getValue();
    }

    public String text(String member) {
        return raw(member) instanceof String text ? text : "";
    }

    public boolean flag(String member) {
        return raw(member) instanceof Boolean flag && flag;
    }

    /** Whether something that holds where nothing is said is said not to. */
    public boolean denies(String member) {
        return raw(member) instanceof Boolean flag && !flag;
    }

    public int number(String member) {
        return raw(member) instanceof Integer number ? number : 0;
    }

    /** The name of an enum's constant. */
    public String constant(String member) {
        return raw(member) instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : "";
    }

    /** The names of several constants of an enum. */
    public List<String> constants(String member) {
        return list(member).stream()
                .filter(value -> value.getValue() instanceof VariableElement)
                .map(value ->
                        ((VariableElement) value.getValue()).getSimpleName().toString())
                .toList();
    }

    /** The class that is named; null if there is none, or if it is no class. */
    public @Nullable TypeElement type(String member) {
        return raw(member) instanceof DeclaredType type ? (TypeElement) type.asElement() : null;
    }

    private List<AnnotationValue> list(String member) {
        return raw(member) instanceof List<?> values
                ? values.stream().map(AnnotationValue.class::cast).toList()
                : List.of();
    }

    public List<String> texts(String member) {
        return list(member).stream()
                .map(value -> String.valueOf(value.getValue()))
                .toList();
    }

    /** The annotations inside. */
    public List<Said> inner(String member) {
        return list(member).stream()
                .filter(value -> value.getValue() instanceof AnnotationMirror)
                .map(value -> new Said(on, (AnnotationMirror) value.getValue()))
                .toList();
    }

    /** Where one of several texts stands. */
    public Place place(String member, int index) {
        return new Place(on, mirror, list(member).get(index));
    }
}
