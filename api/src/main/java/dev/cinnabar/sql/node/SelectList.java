package dev.cinnabar.sql.node;

import java.util.ArrayList;
import java.util.List;

/** What is selected, and whether equal rows become one. */
public record SelectList(List<Node> columns, boolean distinct, List<Node> distinctOn) {
    public SelectList {
        columns = List.copyOf(columns);
        distinctOn = List.copyOf(distinctOn);
    }

    /** The same, with these values behind the others. */
    public SelectList giving(List<Node> values) {
        return new SelectList(joined(columns, values), distinct, distinctOn);
    }

    static List<Node> joined(List<Node> first, List<Node> second) {
        List<Node> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
