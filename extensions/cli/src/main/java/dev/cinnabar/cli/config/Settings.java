package dev.cinnabar.cli.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is said of one database. Variables of the environment are put in when a key is asked for, so that one that is missing is missed only by
 * those who want it. Immutable.
 */
public final class Settings {
    private final Path folder;
    private final Map<Key, Supplier<List<String>>> texts;

    Settings(Path folder, Map<Key, Supplier<List<String>>> texts) {
        this.folder = folder;
        this.texts = texts.isEmpty() ? Map.of() : new EnumMap<>(texts);
    }

    /** Where relative paths begin: the folder of the file. */
    public Path folder() {
        return folder;
    }

    /**
     * All that is said, in its order; empty for nothing.
     *
     * @throws dev.cinnabar.error.UsageException if the environment lacks a variable that stands in it
     */
    public List<String> all(Key key) {
        return texts.getOrDefault(key, List::of).get();
    }

    public Optional<String> find(Key key) {
        return all(key).stream().findFirst();
    }

    /** The same, but that. */
    public Settings with(Key key, String text) {
        Map<Key, Supplier<List<String>>> more = new EnumMap<>(Key.class);
        more.putAll(texts);
        more.put(key, () -> List.of(text));
        return new Settings(folder, more);
    }

    /** Never shows what is said: a URL may hold a password. */
    @Override
    public String toString() {
        return "Settings" + texts.keySet();
    }
}
