package dev.cinnabar.sql.node;

import java.util.List;

/** How rows are gathered, and which groups stay. */
public record Grouping(List<Node> terms, List<Node> having) {
    public static final Grouping NONE = new Grouping(List.of(), List.of());

    public Grouping {
        terms = List.copyOf(terms);
        having = List.copyOf(having);
    }
}
