package dev.cinnabar.ext.json;

import org.jspecify.annotations.Nullable;

/** Which Jacksons are there, and which of them a class belongs to. It names their classes as texts, since either may be missing. Stateless. */
final class Jacksons {
    private static final String TREE_OF_2 = "com.fasterxml.jackson.databind.JsonNode";
    private static final String TREE_OF_3 = "tools.jackson.databind.JsonNode";

    private Jacksons() {}

    static boolean has2() {
        return has(TREE_OF_2);
    }

    static boolean has3() {
        return has(TREE_OF_3);
    }

    /** Asked of the loader each time: mappings are kept, and so is what follows from it. */
    private static boolean has(String name) {
        try {
            Class.forName(name, false, Jacksons.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError missing) {
            return false;
        }
    }

    static boolean isTreeOf2(Class<?> type) {
        return isBelow(type, TREE_OF_2);
    }

    static boolean isTreeOf3(Class<?> type) {
        return isBelow(type, TREE_OF_3);
    }

    private static boolean isBelow(Class<?> type, String name) {
        for (@Nullable Class<?> above = type; above != null; above = above.getSuperclass()) {
            if (above.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
