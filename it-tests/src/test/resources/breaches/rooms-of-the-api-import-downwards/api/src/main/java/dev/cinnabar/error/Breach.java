package dev.cinnabar.error;

public record Breach(dev.cinnabar.type.DialectInfo dialect) {}
