package dev.cinnabar.processor.model;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.VariableElement;

/** How Java's names become names in the database and names of accessors. */
public final class Words {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Words() {}

    /** {@code createdAt} as {@code created_at}. */
    public static String snake(String name) {
        return parted(name).toLowerCase(Locale.ROOT);
    }

    /** {@code createdAt} as {@code CREATED_AT}. */
    public static String constant(String name) {
        return parted(name).toUpperCase(Locale.ROOT);
    }

    /** A word as Java writes it as a text, for messages. */
    public static String text(String word) {
        return '"' + word + '"';
    }

    /** A line of {@code Mapped} for messages: {@code User.createdAt}; or a component of a record. */
    public static String label(VariableElement field) {
        Element mapped = field.getEnclosingElement();
        boolean record = mapped != null && mapped.getKind() == ElementKind.RECORD;
        Element owner = mapped == null || record ? mapped : mapped.getEnclosingElement();
        return (owner == null ? "" : owner.getSimpleName() + ".") + field.getSimpleName();
    }

    /** The name of the package that something stands in; empty for the unnamed one. */
    static String packageOf(Element element) {
        Element around = element;
        while (around != null && !(around instanceof PackageElement)) {
            around = around.getEnclosingElement();
        }
        return around instanceof PackageElement found ? found.getQualifiedName().toString() : "";
    }

    private static String parted(String name) {
        return HUMP.matcher(name).replaceAll("_");
    }

    /** A class by its name without the package. */
    public static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    /** {@code createdAt} as {@code CreatedAt}. */
    public static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code Timestamps} as {@code timestamps}. */
    public static String small(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
