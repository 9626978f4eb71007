package dev.cinnabar.cli.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The classes and methods that one file names. No class that is written has the name of one that is imported, so that each goes by its
 * simple name. Confined to one thread.
 */
final class Imports {
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|//.*|/\\*\\*.*");
    private static final Pattern NO_WORD = Pattern.compile("\\W+");

    private final Set<String> types = new TreeSet<>();
    private final Set<String> methods = new TreeSet<>();

    /** The simple name of a class. */
    String type(String qualified) {
        if (!qualified.startsWith("java.lang.") && qualified.indexOf('.') > 0) {
            types.add(qualified);
        }
        return simple(qualified);
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

    /** The whole file: its head with what the body has used of all that was named, and the body. */
    String file(String inPackage, String body) {
        String begin = inPackage.isEmpty() ? "" : "package " + inPackage + ";\n\n";
        return begin + lines("import static ", methods, body) + lines("import ", types, body) + body;
    }

    private static String lines(String begin, Set<String> names, String body) {
        Set<String> used =
                new HashSet<>(List.of(NO_WORD.split(LITERAL.matcher(body).replaceAll(""))));
        String lines = names.stream()
                .filter(name -> used.contains(simple(name)))
                .map(name -> begin + name + ";\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : lines + "\n";
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
