package dev.cinnabar.engine.compile;

public record BreachAbove(dev.cinnabar.engine.execute.BreachBelow below) {}
