package dev.cinnabar.sql.node;

import java.util.List;

/** Where an insert takes its rows from. */
public sealed interface InsertSource {
    /** One row of the table's defaults. */
    record Defaults() implements InsertSource {}

    /** Rows written out, each with a value for every column of the insert. */
    record Rows(List<List<Node>> rows) implements InsertSource {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** The rows of a query. */
    record FromQuery(QueryNode query) implements InsertSource {}
}
