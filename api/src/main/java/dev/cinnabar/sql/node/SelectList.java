package dev.cinnabar.sql.node;

import java.util.List;

/** What is selected, and whether equal rows become one. */
public record SelectList(List<Node> columns, boolean distinct, List<Node> distinctOn) {
    public SelectList {
        columns = List.copyOf(columns);
        distinctOn = List.copyOf(distinctOn);
    }
}
