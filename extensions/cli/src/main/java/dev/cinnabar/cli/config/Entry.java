package dev.cinnabar.cli.config;

import java.util.List;

/**
 * A line of {@code cinnabar.toml}, variables of the environment not yet put in. Immutable.
 *
 * @param place file and line, for messages
 */
record Entry(Key key, List<String> texts, String place) {
    Entry {
        texts = List.copyOf(texts);
    }
}
