package dev.cinnabar.orm;

/** What is pending is about to be sent; listeners may still add, change and delete. Immutable. */
public record BeforeFlush(Session session) {}
