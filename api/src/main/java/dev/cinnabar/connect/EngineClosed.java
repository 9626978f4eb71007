package dev.cinnabar.connect;

/** An engine has been closed, and gives no connections any more. Immutable. */
public record EngineClosed(Engine engine) {}
