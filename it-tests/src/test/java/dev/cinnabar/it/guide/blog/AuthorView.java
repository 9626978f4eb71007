package dev.cinnabar.it.guide.blog;

import java.util.List;

/** An author and what there is to read. */
public record AuthorView(String username, List<PostView> posts) {}
