package dev.cinnabar.it.guide.blog;

/** A post without its text. */
public record PostView(String title, int views) {}
