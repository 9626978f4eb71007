package dev.cinnabar.processor.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/**
 * What a record holds, in the order of its components. Immutable.
 *
 * @param components the fields of its components
 * @param nullable the names of those that its class file marks, if it comes from one
 */
record RecordShape(List<VariableElement> components, Set<String> nullable) {
    static RecordShape of(TypeElement type, Compilation compilation) {
        Set<String> nullable = compilation.isSource(type) ? Set.of() : nullable(type, compilation);
        return new RecordShape(components(type), nullable);
    }

    /** A class file may have the fields in another order. */
    private static List<VariableElement> components(TypeElement type) {
        List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
        return type.getRecordComponents().stream()
                .map(RecordComponentElement::getSimpleName)
                .flatMap(name -> fields.stream()
                        .filter(field -> field.getSimpleName().equals(name))
                        .filter(field -> !field.getModifiers().contains(Modifier.STATIC)))
                .toList();
    }

    /** An earlier run of the compiler has written the class file, or it is on the class path. */
    private static Set<String> nullable(TypeElement type, Compilation compilation) {
        String name = compilation.elements().getBinaryName(type).toString();
        String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
        return Stream.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH)
                .flatMap(place -> nullable(place, compilation.packageOf(type), file, compilation.files()).stream())
                .findFirst()
                .orElse(Set.of());
    }

    private static Optional<Set<String>> nullable(StandardLocation place, String inPackage, String file, Filer files) {
        try (InputStream in = files.getResource(place, inPackage, file).openInputStream()) {
            return Optional.of(NullableFields.of(in));
        } catch (IOException | IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    boolean isNullable(VariableElement component) {
        return MemberReader.isNullable(component)
                || nullable.contains(component.getSimpleName().toString());
    }
}
