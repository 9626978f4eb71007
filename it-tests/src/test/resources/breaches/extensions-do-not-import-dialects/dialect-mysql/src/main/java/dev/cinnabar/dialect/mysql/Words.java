package dev.cinnabar.dialect.mysql;

public record Words() {}
