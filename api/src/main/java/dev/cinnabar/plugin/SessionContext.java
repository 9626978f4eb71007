package dev.cinnabar.plugin;

import java.util.Optional;

/** What the program said of sessions when it made their factory: for which tenant they are, for one. Immutable. */
public interface SessionContext {
    /** The value of just that class; empty if none was said. */
    <T> Optional<T> value(Class<T> type);
}
