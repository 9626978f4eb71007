package dev.cinnabar.engine.unmarked;

public record Breach() {}
