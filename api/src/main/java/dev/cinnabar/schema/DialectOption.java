package dev.cinnabar.schema;

import java.util.Locale;

/**
 * A setting that only one dialect knows, such as {@code mysql}, {@code engine}, {@code InnoDB}. The dialect checks key and value
 * against its list when it writes DDL; the other dialects pass over it. Immutable.
 *
 * @param key in lower case, words joined by underscores
 */
public record DialectOption(String dialect, String key, String value) implements TableElement {
    public DialectOption {
        Names.check("dialect", dialect);
        key = Names.check("option", key).toLowerCase(Locale.ROOT);
        if (value.indexOf('\0') >= 0) {
            Names.check("option", value);
        }
    }

    /** A setting that is on or off, switched on. */
    public static DialectOption on(String dialect, String key) {
        return new DialectOption(dialect, key, "true");
    }

    public boolean isOn() {
        return value.equalsIgnoreCase("true");
    }
}
