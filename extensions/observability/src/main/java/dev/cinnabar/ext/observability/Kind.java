package dev.cinnabar.ext.observability;

import java.util.Locale;

/** What statements do, in few words. */
enum Kind {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    DDL,
    OTHER;

    private final String tag = name().toLowerCase(Locale.ROOT);

    String tag() {
        return tag;
    }
}
