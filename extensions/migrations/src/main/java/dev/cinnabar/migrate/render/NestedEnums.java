package dev.cinnabar.migrate.render;

import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The enums that stand within a script: their words stay what they are at its revision, whatever becomes of the program's own enum. Used
 * by one thread.
 */
final class NestedEnums {
    private final Imports imports;
    private final Map<Class<? extends Enum<?>>, String> names = new LinkedHashMap<>();

    NestedEnums(Imports imports) {
        this.imports = imports;
    }

    /** The type, over an enum of the script's own. */
    Code type(EnumType<?> type) {
        String name = nameOf(type.javaType());
        Code itself = Code.text(name + ".class");
        String types = imports.name(Types.class);
        if (!type.inDatabase()) {
            return Code.call(types + ".enumerationAsText", itself);
        }
        boolean plain = constants(type.javaType()).equals(words(type));
        return plain && name.toLowerCase(Locale.ROOT).equals(type.name())
                ? Code.call(types + ".enumeration", itself)
                : Code.call(
                        types + ".enumeration",
                        itself,
                        Literals.string(type.name()),
                        plain ? Code.text(name + "::name") : wordByPlace(type));
    }

    private Code wordByPlace(EnumType<?> type) {
        List<Code> words = words(type).stream().map(Literals::string).toList();
        Code list = Code.call(imports.name(List.class) + ".of", words);
        return new Code.Lambda("one", list.then("get", Code.text("one.ordinal()")));
    }

    Code constant(Enum<?> constant) {
        return Code.text(nameOf(constant.getDeclaringClass()) + "." + constant.name());
    }

    private String nameOf(Class<? extends Enum<?>> type) {
        String name = names.get(type);
        if (name == null) {
            name = freeName(type.getSimpleName());
            names.put(type, name);
        }
        return name;
    }

    private String freeName(String wanted) {
        String free = wanted;
        for (int number = 2; !imports.take(free); number++) {
            free = wanted + number;
        }
        return free;
    }

    private static List<String> constants(Class<? extends Enum<?>> type) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        return names;
    }

    /** That of each constant, in their order. */
    private static <E extends Enum<E>> List<String> words(EnumType<E> type) {
        return Arrays.stream(type.javaType().getEnumConstants())
                .map(type::wordOf)
                .toList();
    }

    /** The enums, as members of the script's class; empty where there are none. */
    String members() {
        return names.entrySet().stream()
                .map(entry -> member(entry.getValue(), constants(entry.getKey())))
                .collect(Collectors.joining());
    }

    private static String member(String name, List<String> constants) {
        return "\n    enum " + name + " {\n        " + String.join(",\n        ", constants) + "\n    }\n";
    }
}
