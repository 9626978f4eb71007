package dev.cinnabar.sql.node;

import java.util.List;

/** The order of rows and which part of them is wanted. */
public record Ordering(List<Node> terms, Page page) {
    public static final Ordering NONE = new Ordering(List.of(), Page.ALL);

    public Ordering {
        terms = List.copyOf(terms);
    }
}
