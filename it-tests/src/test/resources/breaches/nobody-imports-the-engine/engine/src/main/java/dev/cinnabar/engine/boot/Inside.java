package dev.cinnabar.engine.boot;

public record Inside() {}
