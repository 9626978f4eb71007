package dev.cinnabar.cli.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of one database, variables of the environment put in. Immutable. */
public final class Settings {
    private final Path folder;
    private final Map<Key, List<String>> texts;

    Settings(Path folder, Map<Key, List<String>> texts) {
        this.folder = folder;
        this.texts = texts.isEmpty() ? Map.of() : new EnumMap<>(texts);
    }

    /** Where relative paths begin: the folder of the file. */
    public Path folder() {
        return folder;
    }

    /** All that is said, in its order; empty for nothing. */
    public List<String> all(Key key) {
        return texts.getOrDefault(key, List.of());
    }

    public Optional<String> find(Key key) {
        return all(key).stream().findFirst();
    }

    /** The same, but that. */
    public Settings with(Key key, String text) {
        Map<Key, List<String>> more = new EnumMap<>(Key.class);
        more.putAll(texts);
        more.put(key, List.of(text));
        return new Settings(folder, more);
    }

    /** Never shows what is said: a URL may hold a password. */
    @Override
    public String toString() {
        return "Settings" + texts.keySet();
    }
}
