package dev.cinnabar.cli.config;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.NearNames;
import dev.cinnabar.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads {@code cinnabar.toml}; what it does not know is refused with file and line. Used once, by one thread. */
public final class ConfigurationFile {
    public static final String NAME = "cinnabar.toml";

    private static final String DATABASES = "databases";

    private final Path file;

    private ConfigurationFile(Path file) {
        this.file = file;
    }

    /** The file in a folder, or in the nearest one above it that has one. */
    public static Optional<Path> find(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(NAME))) {
                return Optional.of(at.resolve(NAME));
            }
        }
        return Optional.empty();
    }

    /**
     * What the file says.
     *
     * @throws UsageException if it cannot be read, or says what nobody knows
     */
    public static Configuration read(Path file) {
        return new ConfigurationFile(file).read();
    }

    private Configuration read() {
        TomlParseResult toml = parsed();
        if (toml.hasErrors()) {
            TomlParseError first = toml.errors().get(0);
            throw bad(first.position(), String.valueOf(first.getMessage()), "mend that line; toml.io has the rules");
        }
        List<Entry> common = new ArrayList<>();
        Map<String, List<Entry>> sections = new LinkedHashMap<>();
        for (String word : toml.keySet()) {
            if (word.equals(DATABASES)) {
                sections(toml, sections);
            } else {
                common.add(entry(toml, word));
            }
        }
        return new Configuration(file, common, sections);
    }

    private TomlParseResult parsed() {
        try {
            return Toml.parse(file);
        } catch (IOException unreadable) {
            throw new UsageException(
                    ErrorCode.BAD_OPTION,
                    "The file " + file + " cannot be read.",
                    "look at --config; cinnabar init writes a new one",
                    unreadable);
        }
    }

    private void sections(TomlTable toml, Map<String, List<Entry>> sections) {
        TomlTable databases = table(toml, DATABASES, "[databases.NAME]");
        for (String name : new TreeSet<>(databases.keySet())) {
            TomlTable section = table(databases, name, "[databases." + name + "]");
            sections.put(
                    name,
                    section.keySet().stream().map(word -> entry(section, word)).toList());
        }
    }

    private TomlTable table(TomlTable above, String word, String form) {
        if (above.get(List.of(word)) instanceof TomlTable table) {
            return table;
        }
        throw bad(position(above, word), "`" + word + "` is no section.", "write " + form + " on a line of its own");
    }

    private Entry entry(TomlTable table, String word) {
        TomlPosition position = position(table, word);
        Key key = Key.of(word).orElseThrow(() -> unknown(word, position));
        return new Entry(key, texts(key, table.get(List.of(word)), position), place(position));
    }

    private UsageException unknown(String word, @Nullable TomlPosition position) {
        return new UsageException(
                ErrorCode.UNKNOWN_OPTION,
                place(position) + ": there is no key `" + word + "`.",
                "write one of: " + String.join(", ", NearNames.orAll(word, Key.words())));
    }

    private List<String> texts(Key key, @Nullable Object value, @Nullable TomlPosition position) {
        if (value instanceof String text) {
            return List.of(text);
        }
        if (key.many() && value instanceof TomlArray array && isOfTexts(array)) {
            return array.toList().stream().map(String.class::cast).toList();
        }
        throw bad(
                position,
                "`" + key.word() + "` is " + kind(value, key.many()) + ".",
                key.many()
                        ? "give it texts: " + key.word() + " = [\"…\", \"…\"]"
                        : "give it a text: " + key.word() + " = \"…\"");
    }

    private static boolean isOfTexts(TomlArray array) {
        return array.toList().stream().allMatch(String.class::isInstance);
    }

    private static String kind(@Nullable Object value, boolean many) {
        if (value instanceof TomlArray) {
            return "a list" + (many ? " of other things than texts" : "");
        } else if (value instanceof TomlTable) {
            return "a section";
        } else if (value instanceof Number) {
            return "a number";
        }
        return value instanceof Boolean ? "a truth value" : "no text";
    }

    private static @Nullable TomlPosition position(TomlTable table, String word) {
        return table.inputPositionOf(List.of(word));
    }

    private UsageException bad(@Nullable TomlPosition position, String problem, String hint) {
        return new UsageException(ErrorCode.BAD_OPTION, place(position) + ": " + problem, hint);
    }

    private String place(@Nullable TomlPosition position) {
        return file.getFileName() + (position == null ? "" : ":" + position.line());
    }
}
