package dev.cinnabar.it.bench;

/** A new description for an account. */
record Description(long account, String text) {}
