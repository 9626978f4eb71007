package dev.cinnabar.type;

import java.util.List;

/** The way into a JSON document: keys ({@code String}) and positions ({@code Integer}), each dialect in its own form. */
public enum JsonPathType implements SqlType<List<Object>> {
    /** A way of keys alone, none of which could be taken for a position. */
    KEYS,
    /** Any way. */
    STEPS;

    /** The type of a way. */
    public static JsonPathType of(List<?> steps) {
        return steps.stream().allMatch(step -> step instanceof String key && !isNumber(key)) ? KEYS : STEPS;
    }

    /** Whether a database that is given texts alone might count by it. */
    private static boolean isNumber(String key) {
        return key.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '+' || Character.isWhitespace(c));
    }

    @Override
    public Class<?> javaType() {
        return List.class;
    }
}
