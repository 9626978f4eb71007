package dev.cinnabar.schema;

import org.jspecify.annotations.Nullable;

/** What statements send for a column that they do not mention; null for nothing. Immutable. */
public record ClientDefaults(
        @Nullable ClientDefault<?> onInsert, @Nullable ClientDefault<?> onUpdate) {
    static final ClientDefaults NONE = new ClientDefaults(null, null);
}
