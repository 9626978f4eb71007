package dev.cinnabar.testkit;

public record Breach(dev.cinnabar.engine.boot.Inside inside) {}
