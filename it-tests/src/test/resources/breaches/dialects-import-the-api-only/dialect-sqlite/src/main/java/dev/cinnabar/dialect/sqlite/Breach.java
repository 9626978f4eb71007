package dev.cinnabar.dialect.sqlite;

public record Breach(dev.cinnabar.dialect.mysql.Words copied) {}
