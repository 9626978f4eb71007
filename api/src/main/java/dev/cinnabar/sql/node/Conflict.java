package dev.cinnabar.sql.node;

import java.util.List;

/** What an insert does where a unique key is taken: the assignments, or nothing if there are none. */
public record Conflict(List<String> columns, List<Assignment> update, List<Node> where) {
    public Conflict {
        columns = List.copyOf(columns);
        update = List.copyOf(update);
        where = List.copyOf(where);
    }
}
