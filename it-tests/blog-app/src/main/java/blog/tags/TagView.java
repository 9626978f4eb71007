package blog.tags;

/**
 * A tag as told.
 *
 * @param posts how many published posts have it
 */
public record TagView(String name, long posts) {}
