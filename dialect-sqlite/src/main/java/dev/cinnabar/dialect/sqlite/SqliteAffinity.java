package dev.cinnabar.dialect.sqlite;

import java.util.Locale;

/** Which class of values a column prefers, by the name of its type (Datatypes In SQLite, 3.1). */
enum SqliteAffinity {
    INTEGER,
    TEXT,
    BLOB,
    REAL,
    NUMERIC;

    static SqliteAffinity of(String type) {
        String name = type.toUpperCase(Locale.ROOT);
        if (name.contains("INT")) {
            return INTEGER;
        }
        if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
            return TEXT;
        }
        if (name.contains("BLOB") || name.isBlank()) {
            return BLOB;
        }
        return name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB") ? REAL : NUMERIC;
    }
}
