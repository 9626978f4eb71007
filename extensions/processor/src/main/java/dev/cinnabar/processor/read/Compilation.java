package dev.cinnabar.processor.read;

import dev.cinnabar.processor.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * One round of a compilation.
 *
 * @param files where class files are read
 * @param sources the outermost types whose sources are compiled
 */
public record Compilation(Elements elements, Types types, Filer files, Set<? extends Element> sources) {
    public static Compilation of(ProcessingEnvironment environment, RoundEnvironment round) {
        return new Compilation(
                environment.getElementUtils(),
                environment.getTypeUtils(),
                environment.getFiler(),
                round.getRootElements());
    }

    /** Whether its source is compiled now; else it comes from a class file. */
    public boolean isSource(TypeElement type) {
        Element outer = type;
        while (outer.getEnclosingElement() instanceof TypeElement around) {
            outer = around;
        }
        return sources.contains(outer);
    }

    /** Whether a class of that name stands among the sources. */
    public boolean isSource(String name) {
        TypeElement type = elements.getTypeElement(name);
        return type != null && isSource(type);
    }

    /** All types whose sources are compiled, nested ones as well. */
    public Stream<TypeElement> sourceTypes() {
        return sources.stream().flatMap(Compilation::typesIn);
    }

    private static Stream<TypeElement> typesIn(Element element) {
        return element instanceof TypeElement type
                ? Stream.concat(
                        Stream.of(type), type.getEnclosedElements().stream().flatMap(Compilation::typesIn))
                : Stream.empty();
    }

    /** The name of its package; empty for the unnamed one. */
    public String packageOf(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }

    /** A type by the name of its class, boxed, without annotations and angle brackets: compilers differ in the rest. */
    public String nameOf(TypeMirror type) {
        if (type instanceof PrimitiveType primitive) {
            return types.boxedClass(primitive).getQualifiedName().toString();
        } else if (type instanceof ArrayType array) {
            return nameOf(array.getComponentType()) + "[]";
        }
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : type.getKind().name();
    }

    /** The same without the package, for messages. */
    public String simpleNameOf(TypeMirror type) {
        return Words.simple(nameOf(type));
    }

    /** What stands in the angle brackets of a type, or of a supertype of it, that goes by that name; empty if there is none. */
    public Optional<List<? extends TypeMirror>> arguments(TypeMirror type, String name) {
        if (type instanceof DeclaredType declared && nameOf(type).equals(name)) {
            return Optional.of(declared.getTypeArguments());
        }
        return types.directSupertypes(type).stream()
                .flatMap(above -> arguments(above, name).stream())
                .findFirst();
    }

    /** The class of that name directly in a type, and in no supertype. */
    public static @Nullable TypeElement nested(TypeElement type, String name) {
        Optional<TypeElement> found = ElementFilter.typesIn(type.getEnclosedElements()).stream()
                .filter(inner -> inner.getSimpleName().contentEquals(name))
                .findFirst();
        return found.orElse(null);
    }
}
