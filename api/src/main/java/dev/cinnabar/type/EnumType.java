package dev.cinnabar.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The constants of a Java enum, stored as words: a named type where the database has such (PostgreSQL's {@code CREATE TYPE … AS
 * ENUM}, MySQL's {@code ENUM(…)}), else text with a check. Make one through {@link Types#enumeration}.
 *
 * @param <E> the enum
 */
public final class EnumType<E extends Enum<E>> implements SqlType<E> {
    private final Class<E> javaType;
    private final String name;
    private final boolean inDatabase;
    private final Map<String, E> constants;
    private final Map<E, String> words;

    EnumType(Class<E> javaType, String name, boolean inDatabase, Function<? super E, String> word) {
        this.javaType = javaType;
        this.name = name;
        this.inDatabase = inDatabase;
        this.constants = new LinkedHashMap<>();
        this.words = new java.util.EnumMap<>(javaType);
        for (E constant : javaType.getEnumConstants()) {
            constants.put(word.apply(constant), constant);
            words.put(constant, word.apply(constant));
        }
    }

    @Override
    public Class<E> javaType() {
        return javaType;
    }

    /** The name of the database's type, or of the check. */
    @Override
    public String name() {
        return name;
    }

    /** Whether a database that has enums shall use one; if not, it is text with a check everywhere. */
    public boolean inDatabase() {
        return inDatabase;
    }

    /** The words in the order of the constants. */
    public List<String> words() {
        return List.copyOf(constants.keySet());
    }

    public String wordOf(E constant) {
        return java.util.Objects.requireNonNull(words.get(constant));
    }

    /** The constant for a word that the database gave; null for an unknown one. */
    public @org.jspecify.annotations.Nullable E constantOf(String word) {
        return constants.get(word);
    }

    /** The length of the longest word. */
    public int length() {
        return words.values().stream().mapToInt(String::length).max().orElse(1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnumType<?> that
                && javaType == that.javaType
                && name.equals(that.name)
                && inDatabase == that.inDatabase
                && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return javaType.hashCode() * 31 + name.hashCode();
    }

    @Override
    public String toString() {
        return name + words();
    }
}
