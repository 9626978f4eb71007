package dev.cinnabar.it.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nodes and events are values: their fields are final, hold no array, and hold their own copies of collections. */
final class Immutability {
    private Immutability() {}

    static List<String> breaches(House house) {
        return house.classes().stream()
                .filter(Immutability::isValue)
                .flatMap(type -> Stream.concat(changeableFields(type), uncopiedCollections(type)))
                .toList();
    }

    /** A node, or an event. The classes that walk nodes hold what they have seen. */
    private static boolean isValue(JavaClass type) {
        return Stream.of(
                        "dev.cinnabar.sql.node.Node",
                        "dev.cinnabar.event.EntityEvent",
                        "dev.cinnabar.connect.ConnectionEvent")
                .anyMatch(type::isAssignableTo);
    }

    private static Stream<String> changeableFields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL)
                        || field.getRawType().isArray())
                .map(field -> field.getFullName() + " can be changed");
    }

    private static Stream<String> uncopiedCollections(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(Immutability::isCollection)
                .filter(field -> type.getConstructors().stream().noneMatch(Immutability::copies))
                .map(field -> field.getFullName() + " is not copied by the constructor");
    }

    private static boolean isCollection(JavaField field) {
        return field.getRawType().isAssignableTo(Collection.class)
                || field.getRawType().isAssignableTo(Map.class);
    }

    private static boolean copies(JavaCodeUnit constructor) {
        return constructor.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                        call.getName().startsWith("copy") || call.getName().startsWith("unmodifiable"));
    }
}
