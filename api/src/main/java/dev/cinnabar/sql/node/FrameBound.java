package dev.cinnabar.sql.node;

import org.jspecify.annotations.Nullable;

/** One end of a window's frame; the offset is null where its kind needs none. */
public record FrameBound(BoundKind kind, @Nullable Node offset) {}
