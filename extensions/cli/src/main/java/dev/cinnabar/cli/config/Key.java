package dev.cinnabar.cli.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code cinnabar.toml} may say of a database. */
public enum Key {
    URL("url", false),
    USER("user", false),
    PASSWORD_ENV("password-env", false),
    CLASS_PATH("class-path", true),
    MODELS("models", true),
    REWRITERS("rewriters", true),
    SCRIPTS("scripts", true),
    PACKAGE("package", false),
    VERSION_TABLE("version-table", false),
    SCHEMAS("schemas", true),
    INCLUDE("include", true),
    EXCLUDE("exclude", true),
    SCRIPT_LANGUAGE("script-language", false);

    private final String word;
    private final boolean many;

    Key(String word, boolean many) {
        this.word = word;
        this.many = many;
    }

    /** How the file writes it. */
    public String word() {
        return word;
    }

    /** Whether it takes a list; one text is a list of one then. */
    boolean many() {
        return many;
    }

    static Optional<Key> of(String word) {
        return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Key::word).toList();
    }
}
