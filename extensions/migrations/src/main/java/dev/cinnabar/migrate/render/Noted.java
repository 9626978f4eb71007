package dev.cinnabar.migrate.render;

import java.util.List;

/**
 * Code with what a reader should know of it. Immutable.
 *
 * @param notes each goes above the code as a comment
 */
record Noted(Code code, List<String> notes) {
    Noted {
        notes = List.copyOf(notes);
    }
}
