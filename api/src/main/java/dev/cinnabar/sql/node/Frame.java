package dev.cinnabar.sql.node;

/** The rows of a window that a function sees. */
public record Frame(FrameUnit unit, FrameBound start, FrameBound end, FrameExclusion exclusion) {}
