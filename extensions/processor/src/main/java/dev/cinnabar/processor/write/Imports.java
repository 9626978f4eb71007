package dev.cinnabar.processor.write;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * How types are named in one source file: by simple names, with an import where one is needed, and in full where two have one simple
 * name. Types are printed from their elements: what compilers print themselves differs. Confined to one thread.
 */
final class Imports {
    private final String inPackage;
    private final Map<String, String> taken = new HashMap<>();
    private final Set<String> imports = new TreeSet<>();
    private final Set<String> statics = new TreeSet<>();

    /**
     * @param own simple names that the file itself declares
     */
    Imports(String inPackage, String... own) {
        this.inPackage = inPackage;
        for (String name : own) {
            taken.put(name, name);
        }
    }

    /** A static method, which is called by its name alone. */
    String method(String type, String name) {
        statics.add(type + "." + name);
        return name;
    }

    String of(TypeElement type) {
        Element outer = type;
        String path = type.getSimpleName().toString();
        while (outer.getEnclosingElement() instanceof TypeElement around) {
            outer = around;
            path = around.getSimpleName() + "." + path;
        }
        String outermost = ((TypeElement) outer).getQualifiedName().toString();
        return of(outermost) + path.substring(outer.getSimpleName().length());
    }

    /** A type that is nested in no other. */
    String of(String qualified) {
        int dot = qualified.lastIndexOf('.');
        String pack = dot < 0 ? "" : qualified.substring(0, dot);
        String simple = qualified.substring(dot + 1);
        if (!taken.computeIfAbsent(simple, any -> qualified).equals(qualified)) {
            return qualified;
        }
        if (!pack.isEmpty() && !pack.equals("java.lang") && !pack.equals(inPackage)) {
            imports.add(qualified);
        }
        return simple;
    }

    /** A type with what stands in its angle brackets, without annotations of its own. */
    String of(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return "Object"; // the compiler reports it where it was written
        } else if (type.getKind().isPrimitive()) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        } else if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        } else if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        return type instanceof DeclaredType declared ? declared(declared) : "Object";
    }

    private String declared(DeclaredType type) {
        String name = of((TypeElement) type.asElement());
        return type.getTypeArguments().isEmpty()
                ? name
                : name
                        + type.getTypeArguments().stream()
                                .map(this::argument)
                                .collect(Collectors.joining(", ", "<", ">"));
    }

    private String argument(TypeMirror type) {
        boolean nullable = type.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
        return nullable ? nullable() + " " + of(type) : of(type);
    }

    private String wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
    }

    /** The annotation for what may be null. */
    String nullable() {
        return "@" + of("org.jspecify.annotations.Nullable");
    }

    /** The head of the file, down to the blank line before its type. */
    String head() {
        StringBuilder head = new StringBuilder(inPackage.isEmpty() ? "" : "package " + inPackage + ";\n\n");
        statics.forEach(name -> head.append("import static ").append(name).append(";\n"));
        head.append(statics.isEmpty() ? "" : "\n");
        imports.forEach(name -> head.append("import ").append(name).append(";\n"));
        head.append(imports.isEmpty() ? "" : "\n");
        return head.toString();
    }
}
