package dev.cinnabar.ext.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a build knows that the command line asks for: keys of {@code cinnabar.toml}, in their order, and the texts of each. Immutable.
 */
record CommandLineSettings(Map<String, List<String>> texts) {
    CommandLineSettings {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * What became of a file. Immutable.
     *
     * @param written the keys in the build's part
     * @param kept the keys of the build that a person says otherwise
     * @param changed whether the file is another than before
     */
    record Written(List<String> written, List<String> kept, boolean changed) {
        Written {
            written = List.copyOf(written);
            kept = List.copyOf(kept);
        }
    }

    /**
     * Writes them into the build's part of a file, which is made where it is missing; what a person wrote stays, and goes before.
     *
     * @throws dev.cinnabar.error.UsageException if the file is no TOML
     */
    Written into(Path file) throws IOException {
        String old = Files.exists(file) ? Files.readString(file) : "";
        ConfigurationText text = ConfigurationText.of(old);
        Set<String> own = text.ownKeys();
        List<String> written = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        texts.keySet().forEach(key -> (isSaid(key, own) ? kept : written).add(key));
        String whole = text.with(lines(written));
        boolean changed = !whole.equals(old);
        if (changed) {
            Files.writeString(file, whole);
        }
        return new Written(written, kept, changed);
    }

    /** Where a file has sections of databases, each of them says its own. */
    private static boolean isSaid(String key, Set<String> own) {
        boolean address = key.equals("url") || key.equals("user") || key.equals("password-env");
        return own.contains(key) || address && own.contains("databases");
    }

    private List<String> lines(List<String> keys) {
        return keys.stream()
                .map(key -> TomlText.line(key, texts.getOrDefault(key, List.of())))
                .toList();
    }
}
