package dev.cinnabar.it.guide.blog;

/** Any record can be the row of a query. */
public record UserSummary(String username, long posts) {}
