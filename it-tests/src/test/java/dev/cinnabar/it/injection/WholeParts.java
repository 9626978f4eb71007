package dev.cinnabar.it.injection;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of what was made of a text, with a sign in each place where the text stands whole: all else must not depend on it. */
final class WholeParts {
    private static final String SIGN = "‹text›";

    private WholeParts() {}

    static List<Object> of(@Nullable Object made, String text) {
        List<Object> parts = new ArrayList<>();
        add(made, text, parts);
        return parts;
    }

    static boolean hold(List<Object> parts) {
        return parts.contains(SIGN);
    }

    private static void add(@Nullable Object part, String text, List<Object> parts) {
        if (part instanceof Collection<?> several) {
            several.forEach(each -> add(each, text, parts));
        } else if (part instanceof Object[] several) {
            add(Arrays.asList(several), text, parts);
        } else if (part instanceof Map<?, ?> map) {
            map.entrySet().stream()
                    .sorted(Comparator.comparing(
                            entry -> text.equals(entry.getKey()) ? "" : String.valueOf(entry.getKey())))
                    .forEach(entry -> add(Arrays.asList(entry.getKey(), entry.getValue()), text, parts));
        } else if (part instanceof Optional<?> perhaps) {
            add(perhaps.orElse(null), text, parts);
        } else if (part instanceof Record whole) {
            parts.add(whole.getClass());
            Arrays.stream(whole.getClass().getRecordComponents()).forEach(one -> add(value(one, whole), text, parts));
        } else {
            parts.add(text.equals(part) ? SIGN : String.valueOf(part));
        }
    }

    private static @Nullable Object value(RecordComponent component, Record whole) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException closed) {
            throw new LinkageError(component + " cannot be read", closed);
        }
    }
}
