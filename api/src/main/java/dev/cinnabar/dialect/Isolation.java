package dev.cinnabar.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of other transactions' work a transaction may see (SQL:2016 4.41.4). */
public enum Isolation {
    READ_UNCOMMITTED,
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE,
    /** No transaction at all: each statement commits itself. */
    AUTOCOMMIT;

    /** The level's words in SQL: {@code READ COMMITTED}. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /** The level of that name: letter case does not matter, and blanks, hyphens and underscores are alike. */
    public static Optional<Isolation> named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Arrays.stream(values())
                .filter(level -> level.name().equals(wanted))
                .findFirst();
    }
}
