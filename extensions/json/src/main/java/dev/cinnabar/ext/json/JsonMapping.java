package dev.cinnabar.ext.json;

import dev.cinnabar.error.UsageException;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * How documents become values and values documents: by one of the two Jacksons. {@link Jackson2#mapping} and {@link Jackson3#mapping} make
 * one. Each reads a document as the class that was declared, whatever it says of classes itself. Immutable, and shared by all threads.
 */
public abstract class JsonMapping {
    static final int MAX_DEPTH = 1_000;

    JsonMapping() {}

    /** The mapping of the Jackson that a class is of, or else of the one that is there. */
    static JsonMapping forValuesOf(Class<?> type) {
        if (Jacksons.isTreeOf2(type)) {
            return Jackson2.mapping();
        }
        return Jacksons.isTreeOf3(type) || Jacksons.has3() ? Jackson3.mapping() : second();
    }

    private static JsonMapping second() {
        if (Jacksons.has2()) {
            return Jackson2.mapping();
        }
        throw Refusals.noJackson();
    }

    /** A value as a document; null is JSON's null. A tree is written by its own Jackson. */
    static String documentOf(@Nullable Object value, @Nullable JsonMapping mapping) {
        if (value == null) {
            return "null";
        }
        Class<?> type = value.getClass();
        boolean tree = Jacksons.isTreeOf2(type) || Jacksons.isTreeOf3(type);
        return (mapping == null || tree ? forValuesOf(type) : mapping).write(value, JsonType.MAX_LENGTH);
    }

    final String write(Object value, int maxLength) {
        String json = printed(value);
        if (json.length() > maxLength) {
            throw Refusals.tooLong(json.length(), maxLength);
        }
        Digits.check(json);
        return json;
    }

    private String printed(Object value) {
        try {
            return print(value);
        } catch (IOException | RuntimeException failure) {
            throw isLimit(failure) ? Refusals.tooDeep() : refused(failure, Refusals.unwritable(value, where(failure)));
        }
    }

    /** Null for JSON's null, unless the type has a word for it. */
    final @Nullable Object read(String json, Type type, int maxLength) {
        if (json.length() > maxLength) {
            throw Refusals.unreadableLength(json.length(), maxLength);
        }
        try {
            return parse(json, type);
        } catch (IOException | RuntimeException failure) {
            throw isLimit(failure)
                    ? Refusals.unreadableDepth()
                    : refused(failure, Refusals.unreadable(type, where(failure)));
        }
    }

    /** A value that stays the same document when this one changes. */
    final @Nullable Object copy(Object value, Type type, int maxLength) {
        String json = write(value, maxLength);
        try {
            return parse(json, type);
        } catch (IOException | RuntimeException failure) {
            throw refused(failure, Refusals.oneWay(type, where(failure)));
        }
    }

    /** What was refused inside says best what is wrong. Jackson's own messages show values, so that none of them goes out. */
    private static UsageException refused(Throwable failure, UsageException otherwise) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UsageException refused) {
                return refused;
            }
        }
        return otherwise;
    }

    private boolean isLimit(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isLimitOf(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether two values are the same document. What is written alike is, which costs no tree; so is what is read alike: a map has a double
     * where a decimal was put in.
     */
    final boolean isSame(Object one, Object other, Type type, int maxLength) {
        String first = write(one, maxLength);
        String second = write(other, maxLength);
        return first.equals(second)
                || isSameDocument(first, second)
                || isSameDocument(again(one, type, maxLength), again(other, type, maxLength));
    }

    /** The document as it is once it was read. */
    private String again(Object value, Type type, int maxLength) {
        Object read = copy(value, type, maxLength);
        return read == null ? "null" : write(read, maxLength);
    }

    private boolean isSameDocument(String one, String other) {
        try {
            return areEqual(one, other);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // what either Jackson says in its own words

    abstract String print(Object value) throws IOException;

    abstract @Nullable Object parse(String json, Type type) throws IOException;

    /** Whether two documents have equal members, whatever their order, and numbers of equal size. */
    abstract boolean areEqual(String one, String other) throws IOException;

    abstract boolean isLimitOf(Throwable failure);

    /** The property at which it failed, as far as it is declared: keys of maps are data. Empty if that is not known. */
    abstract String where(Throwable failure);

    /** One more step of such a way. */
    static String step(@Nullable Object in, @Nullable String property, int index) {
        if (property == null) {
            return "[" + index + "]";
        }
        Class<?> type = in instanceof Class<?> known ? known : in == null ? Object.class : in.getClass();
        return java.util.Map.class.isAssignableFrom(type) || type == Object.class ? ".*" : "." + property;
    }
}
