package blog.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of a YAML document; what is not there is empty. Immutable. */
record Part(@Nullable Object node) {
    Part part(String... names) {
        Part at = this;
        for (String name : names) {
            at = new Part(at.map().get(name));
        }
        return at;
    }

    String text(String name) {
        return String.valueOf(Objects.requireNonNullElse(map().get(name), "")).strip();
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(map().get(name));
    }

    List<Object> list(String name) {
        return map().get(name) instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    List<Part> partsOf(String name) {
        return list(name).stream().map(Part::new).toList();
    }

    /** What it has, in the order in which it is said. */
    Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        map().forEach((name, value) -> parts.put(String.valueOf(name), new Part(value)));
        return parts;
    }

    /** Of a schema: the name of the one that it refers to, or its type in a word. */
    String type() {
        String name = text("$ref").replaceFirst(".*/", "");
        if (!name.isEmpty()) {
            return name;
        }
        String type = list("type").isEmpty()
                ? text("type")
                : String.valueOf(list("type").get(0));
        return type.equals("array") ? "[" + part("items").type() + "]" : type;
    }

    private Map<?, ?> map() {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }
}
