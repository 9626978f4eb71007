package dev.cinnabar.cli.models;

import java.util.Set;
import java.util.TreeSet;

/**
 * The classes and methods that one file names. No class that is written has the name of one that is imported, so that each goes by its
 * simple name. Confined to one thread.
 */
final class Imports {
    private final Set<String> types = new TreeSet<>();
    private final Set<String> methods = new TreeSet<>();

    /** The simple name of a class. */
    String type(String qualified) {
        if (!qualified.startsWith("java.lang.") && qualified.indexOf('.') > 0) {
            types.add(qualified);
        }
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    String orm(String simple) {
        return type("dev.cinnabar.orm." + simple);
    }

    String schema(String simple) {
        return type("dev.cinnabar.schema." + simple);
    }

    String types() {
        return type("dev.cinnabar.type.Types");
    }

    /** A static method, which is called by its name alone. */
    String method(String type, String name) {
        methods.add(type + "." + name);
        return name;
    }

    String nullable() {
        return "@" + type("org.jspecify.annotations.Nullable");
    }

    /** The head of the file, down to the blank line before its class. */
    String head(String inPackage) {
        StringBuilder head = new StringBuilder(inPackage.isEmpty() ? "" : "package " + inPackage + ";\n\n");
        methods.forEach(name -> head.append("import static ").append(name).append(";\n"));
        head.append(methods.isEmpty() ? "" : "\n");
        types.forEach(name -> head.append("import ").append(name).append(";\n"));
        return head.append(types.isEmpty() ? "" : "\n").toString();
    }
}
