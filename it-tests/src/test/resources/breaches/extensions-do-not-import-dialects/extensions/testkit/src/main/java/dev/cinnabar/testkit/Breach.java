package dev.cinnabar.testkit;

public record Breach(dev.cinnabar.dialect.mysql.Words words) {}
