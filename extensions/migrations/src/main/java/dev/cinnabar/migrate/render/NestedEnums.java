package dev.cinnabar.migrate.render;

import dev.cinnabar.type.EnumType;
import dev.cinnabar.type.Types;
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
    private final Map<EnumType<?>, String> names = new LinkedHashMap<>();

    NestedEnums(Imports imports) {
        this.imports = imports;
    }

    /** The type, over an enum of the script's own. */
    Code type(EnumType<?> type) {
        String name = nameOf(type);
        Code itself = Code.text(name + ".class");
        String types = imports.name(Types.class);
        if (!type.inDatabase()) {
            return Code.call(types + ".enumerationAsText", itself);
        }
        boolean plain = constants(type).equals(type.words());
        return plain && name.toLowerCase(Locale.ROOT).equals(type.name())
                ? Code.call(types + ".enumeration", itself)
                : Code.call(
                        types + ".enumeration",
                        itself,
                        Literals.string(type.name()),
                        plain ? Code.text(name + "::name") : wordByPlace(type));
    }

    private Code wordByPlace(EnumType<?> type) {
        List<Code> words = type.words().stream().map(Literals::string).toList();
        Code list = Code.call(imports.name(List.class) + ".of", words);
        return new Code.Lambda("one", list.then("get", Code.text("one.ordinal()")));
    }

    Code constant(EnumType<?> type, Enum<?> constant) {
        return Code.text(nameOf(type) + "." + constants(type).get(constant.ordinal()));
    }

    private String nameOf(EnumType<?> type) {
        String name = names.get(type);
        if (name == null) {
            name = freeName(type);
            names.put(type, name);
        }
        return name;
    }

    private String freeName(EnumType<?> type) {
        String simple = type.javaType().getSimpleName();
        String wanted = Identifiers.isPlain(simple) ? simple : "Words";
        String free = wanted;
        for (int number = 2; !imports.take(free); number++) {
            free = wanted + number;
        }
        return free;
    }

    /** A type that is text everywhere has the constants' names for words. */
    private static List<String> constants(EnumType<?> type) {
        return Identifiers.constants(type.words());
    }

    /** The enums, as members of the script's class; empty where there are none. */
    String members() {
        return names.entrySet().stream()
                .map(entry -> member(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String member(EnumType<?> type, String name) {
        return "\n    enum " + name + " {\n        " + String.join(",\n        ", constants(type)) + "\n    }\n";
    }
}
