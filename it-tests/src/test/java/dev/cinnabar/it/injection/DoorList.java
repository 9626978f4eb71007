package dev.cinnabar.it.injection;

import static java.util.Objects.requireNonNull;

import dev.cinnabar.error.TrustedSql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public methods of the api that take text, maps or anything at all, and what the committed list says of each. */
final class DoorList {
    private static final Pattern TAKES_TEXT =
            Pattern.compile(".*\\bjava\\.(lang\\.(String|CharSequence|Object)|util\\.Map)\\b.*");
    private static final Pattern PACKAGE = Pattern.compile("\\b[a-z][a-z0-9]*\\.");

    private DoorList() {}

    /** Door to treatment, as the list has them. */
    static Map<String, String> listed() {
        return lines("doors.tsv").stream()
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (a, b) -> a, TreeMap::new));
    }

    /** A list of this folder, without its comments. */
    static List<String> lines(String name) {
        try (InputStream list = DoorList.class.getResourceAsStream("/injection/" + name)) {
            return new String(requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The doors that there are. */
    static SortedSet<String> found(Stream<Class<?>> classes) {
        return doors(classes).map(DoorList::signature).collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Executable> doors(Stream<Class<?>> classes) {
        return classes.filter(DoorList::isOpen)
                .<Executable>flatMap(
                        type -> Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getConstructors())))
                .filter(DoorList::isDoor);
    }

    /** The doors where what comes in is marked as SQL that the program answers for. */
    static SortedSet<String> trusted(Stream<Class<?>> classes) {
        return doors(classes)
                .filter(door -> door.isAnnotationPresent(TrustedSql.class)
                        || Arrays.stream(door.getParameters())
                                .anyMatch(parameter -> parameter.isAnnotationPresent(TrustedSql.class)))
                .map(DoorList::signature)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOpen(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers())) {
                return false;
            }
        }
        return !Throwable.class.isAssignableFrom(type);
    }

    private static boolean isDoor(Executable method) {
        return !method.isSynthetic()
                && method.getDeclaringClass().getName().startsWith("dev.cinnabar.")
                && !method.getName().equals("equals")
                && !method.getName().equals("valueOf")
                && Arrays.stream(method.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .anyMatch(type -> TAKES_TEXT.matcher(type).matches());
    }

    static String signature(Executable method) {
        String parameters = Arrays.stream(method.getGenericParameterTypes())
                .map(type -> PACKAGE.matcher(type.getTypeName()).replaceAll(""))
                .collect(Collectors.joining(", "));
        String name = method instanceof Constructor ? "new" : method.getName();
        String type = method.getDeclaringClass().getName().substring("dev.cinnabar.".length());
        return type + "." + name + "(" + parameters + ")";
    }
}
