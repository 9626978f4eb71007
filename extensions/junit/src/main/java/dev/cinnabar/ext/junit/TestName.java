package dev.cinnabar.ext.junit;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a test is called, and the classes whose lines are its own. Immutable.
 *
 * @param text as failures name it: the class and the test's display name
 * @param classes the names of its class, of those around it and of those above them
 */
record TestName(String text, Set<String> classes) {
    TestName {
        classes = Set.copyOf(classes);
    }

    static TestName of(ExtensionContext context) {
        @Nullable Class<?> type = context.getTestClass().orElse(null);
        Set<String> classes = new HashSet<>();
        for (@Nullable Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            addWithThoseAbove(around, classes);
        }
        return new TestName(text(type, context), classes);
    }

    private static void addWithThoseAbove(Class<?> type, Set<String> classes) {
        for (@Nullable Class<?> above = type; above != null && above != Object.class; above = above.getSuperclass()) {
            classes.add(above.getName());
        }
    }

    private static String text(@Nullable Class<?> type, ExtensionContext context) {
        if (type == null) {
            return context.getDisplayName();
        }
        return context.getTestMethod()
                .map(method ->
                        type.getName() + "." + method.getName() + shown(method.getName(), context.getDisplayName()))
                .orElse(type.getName());
    }

    /** What the display name says beyond the method's: which round of a repeated or parameterized test it is. */
    private static String shown(String method, String display) {
        return display.startsWith(method) ? "" : " \"" + display + "\"";
    }

    /** Whether the code of a class is the test's own; code within it, such as of an anonymous class, is too. */
    boolean owns(String className) {
        for (String name = className; ; name = name.substring(0, name.lastIndexOf('$'))) {
            if (classes.contains(name)) {
                return true;
            }
            if (name.lastIndexOf('$') < 0) {
                return false;
            }
        }
    }
}
