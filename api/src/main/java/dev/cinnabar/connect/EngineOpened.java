package dev.cinnabar.connect;

import dev.cinnabar.dialect.DatabaseUrl;
import org.jspecify.annotations.Nullable;

/**
 * An engine has been made; it has not connected yet. What a listener throws is reported in the log. Immutable.
 *
 * @param name tells it from the other engines of the program: the one given to its builder, else a counted one
 * @param address where its database is, without user, password and properties; null where somebody else's {@code DataSource} knows that
 */
public record EngineOpened(
        Engine engine, String name, @Nullable DatabaseUrl address) {}
