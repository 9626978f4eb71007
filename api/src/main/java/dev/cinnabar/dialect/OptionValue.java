package dev.cinnabar.dialect;

import java.util.regex.Pattern;

/** What the value of a dialect's option looks like, so that nothing but a value of its kind gets into the SQL. */
public enum OptionValue {
    /** On or off; written only where it is on. */
    FLAG("(?i)true|false"),
    WORD("[A-Za-z_][A-Za-z0-9_]*"),
    NUMBER("[0-9]{1,18}"),
    /** The name of something in the database; it is quoted. */
    NAME("(?s).+"),
    /** Any text; it is written as a literal. */
    TEXT("(?s).*"),
    /** Words and their values: {@code fillfactor=70, autovacuum_enabled=false}. */
    SETTINGS("[A-Za-z_.]+\\s*=\\s*[A-Za-z0-9_.]+(\\s*,\\s*[A-Za-z_.]+\\s*=\\s*[A-Za-z0-9_.]+)*"),
    /** A word and columns, which are quoted: {@code RANGE (a, b)}. */
    COLUMNS("[A-Za-z]+( [A-Za-z]+)?\\s*\\([^()]+\\)"),
    /** Up to three words: {@code DELETE ROWS}. */
    WORDS("[A-Za-z]+( [A-Za-z]+){0,2}");

    private final Pattern pattern;

    OptionValue(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    boolean accepts(String value) {
        return value.length() <= 10_000 && pattern.matcher(value).matches();
    }
}
