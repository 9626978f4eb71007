package dev.cinnabar.cli.config;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NearNames;
import dev.cinnabar.error.UsageException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A file {@code cinnabar.toml}: what holds for all databases, and sections of several. Immutable. */
public final class Configuration {
    private final Path file;
    private final List<Entry> common;
    private final Map<String, List<Entry>> sections;

    Configuration(Path file, List<Entry> common, Map<String, List<Entry>> sections) {
        this.file = file;
        this.common = List.copyOf(common);
        this.sections = new LinkedHashMap<>(sections);
    }

    /** Where no file is. */
    public static Configuration none(Path folder) {
        return new Configuration(folder.resolve(ConfigurationFile.NAME), List.of(), Map.of());
    }

    public Path file() {
        return file;
    }

    /** The names of the databases that have sections. */
    public Set<String> names() {
        return sections.keySet();
    }

    /** What holds for all. */
    public Settings settings(Map<String, String> environment) {
        return settings(common, environment);
    }

    /**
     * What holds for a database: its section, and what that does not say from above.
     *
     * @throws UsageException if there is no section of that name
     */
    public Settings settings(String name, Map<String, String> environment) {
        List<Entry> own = sections.get(name);
        if (own == null) {
            throw new UsageException(
                    ErrorCode.UNKNOWN_OPTION,
                    file.getFileName() + " has no section [databases." + name + "].",
                    names().isEmpty()
                            ? "add the section, or leave --name out"
                            : "name one of: " + String.join(", ", NearNames.orAll(name, names())));
        }
        Map<Key, Entry> all = new EnumMap<>(Key.class);
        common.forEach(entry -> all.put(entry.key(), entry));
        own.forEach(entry -> all.put(entry.key(), entry));
        return settings(List.copyOf(all.values()), environment);
    }

    private Settings settings(List<Entry> entries, Map<String, String> environment) {
        Variables variables = new Variables(environment);
        Map<Key, Supplier<List<String>>> texts = new EnumMap<>(Key.class);
        for (Entry entry : entries) {
            texts.put(
                    entry.key(),
                    () -> entry.texts().stream()
                            .map(text -> variables.into(text, entry.place()))
                            .toList());
        }
        Path folder = file.toAbsolutePath().getParent();
        return new Settings(folder == null ? file.toAbsolutePath() : folder, texts);
    }
}
