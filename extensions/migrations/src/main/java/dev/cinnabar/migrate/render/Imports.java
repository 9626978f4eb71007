package dev.cinnabar.migrate.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of other classes that a script uses. It is filled while the script is written, by one thread. */
public final class Imports {
    private static final String JAVA = "java.lang";

    private final String packageName;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> types = new TreeSet<>();
    private final Set<String> members = new TreeSet<>();

    Imports(String packageName, String className) {
        this.packageName = packageName;
        Stream.of("Override", "String", "Object", "Double", "Float", "Long")
                .forEach(name -> owners.put(name, JAVA + "." + name));
        take(className);
    }

    /** Says that the script itself has a class of that name; false if the name is in use. */
    boolean take(String simpleName) {
        return owners.putIfAbsent(simpleName, "") == null && own.add(simpleName);
    }

    /** How the script calls a class: by its simple name where that is free, else by its whole one. */
    public String name(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        String inside =
                type.getCanonicalName().substring(outer.getCanonicalName().length());
        return name(outer.getCanonicalName()) + inside;
    }

    /** As {@link #name(Class)}, for a class of no other that is known by its whole name alone: {@code com.acme.Money}. */
    public String name(String type) {
        int end = type.lastIndexOf('.');
        String simple = type.substring(end + 1);
        if (!owners.computeIfAbsent(simple, free -> type).equals(type)) {
            return type;
        }
        String from = end < 0 ? "" : type.substring(0, end);
        if (!from.equals(packageName) && !from.equals(JAVA)) {
            types.add(type);
        }
        return simple;
    }

    /** A static method, which the script then calls by its bare name. */
    String method(Class<?> type, String name) {
        members.add(type.getCanonicalName() + "." + name);
        return name;
    }

    /** The lines of imports, with an empty one behind each group. */
    String lines() {
        return lines("import static ", members) + lines("import ", types);
    }

    private static String lines(String word, Set<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream().map(name -> word + name + ";\n").collect(Collectors.joining("", "", "\n"));
    }
}
