package dev.cinnabar.it.injection;

import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The ways into SQL that there are: those that reflection finds, and those that are opened by hand. */
final class DoorWays {
    private static final Set<String> SENT = Set.of("value", "name", "text", "word");
    private static final Set<Class<?>> TEXTS = Set.of(String.class, CharSequence.class, Object.class, Map.class);

    private DoorWays() {}

    static List<DoorWay> all() {
        return Stream.<DoorWay>concat(byReflection(), HandOpened.all()).toList();
    }

    static Stream<OpenedDoor> byReflection() {
        Set<String> byHand = HandOpened.signatures();
        return sent().filter(door -> !byHand.contains(DoorList.signature(door))).flatMap(OpenedDoor::all);
    }

    /** The doors whose text gets into SQL, and not as it stands. */
    static Stream<Executable> sent() {
        Map<String, String> kinds = DoorList.listed();
        return DoorList.doors(DoorListTest.classes())
                .filter(door -> SENT.contains(kinds.getOrDefault(DoorList.signature(door), "")))
                .distinct();
    }

    /** Whether a text comes in by itself, in a collection or from a function; an expression of texts was made at another door. */
    static boolean takesText(Executable door) {
        return Arrays.stream(door.getGenericParameterTypes()).anyMatch(DoorWays::holdsText);
    }

    private static boolean holdsText(Type type) {
        if (type instanceof GenericArrayType array) {
            return holdsText(array.getGenericComponentType());
        }
        if (type instanceof WildcardType wild) {
            return Stream.of(wild.getLowerBounds(), wild.getUpperBounds())
                    .flatMap(Arrays::stream)
                    .anyMatch(DoorWays::holdsText);
        }
        if (type instanceof ParameterizedType composed) {
            return ((Class<?>) composed.getRawType()).getName().startsWith("java.util.")
                    && Arrays.stream(composed.getActualTypeArguments()).anyMatch(DoorWays::holdsText);
        }
        return type instanceof TypeVariable<?> || isText((Class<?>) type);
    }

    private static boolean isText(Class<?> type) {
        return type.isArray() ? isText(type.getComponentType()) : TEXTS.contains(type);
    }
}
