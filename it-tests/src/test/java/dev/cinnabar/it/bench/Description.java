package dev.cinnabar.it.bench;

/** A new description for an account. */
public record Description(long account, String text) {}
