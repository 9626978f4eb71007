package dev.cinnabar.cli.terminal;

import java.util.Optional;

/** Asks a person for what shall not be seen. */
@FunctionalInterface
public interface Prompt {
    /** Where nobody can be asked. */
    Prompt NOBODY = question -> Optional.empty();

    /** The answer; empty if nobody is there, or nothing was said. */
    Optional<String> secret(String question);
}
