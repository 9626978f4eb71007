package dev.cinnabar.engine.execute;

public record BreachBelow(dev.cinnabar.engine.compile.BreachAbove above) {}
