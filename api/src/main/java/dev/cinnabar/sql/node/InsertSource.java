package dev.cinnabar.sql.node;

import java.util.ArrayList;
import java.util.List;

/** Where an insert takes its rows from. */
public sealed interface InsertSource {
    /** The same, each row with these values behind its own. */
    InsertSource giving(List<Node> values);

    /** One row of the table's defaults. */
    record Defaults() implements InsertSource {
        @Override
        public InsertSource giving(List<Node> values) {
            return new Rows(List.of(values));
        }
    }

    /** Rows written out, each with a value for every column of the insert. */
    record Rows(List<List<Node>> rows) implements InsertSource {
        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public InsertSource giving(List<Node> values) {
            List<List<Node>> longer = new ArrayList<>(rows.size());
            rows.forEach(row -> longer.add(SelectList.joined(row, values)));
            return new Rows(longer);
        }
    }

    /** The rows of a query. */
    record FromQuery(QueryNode query) implements InsertSource {
        @Override
        public InsertSource giving(List<Node> values) {
            return new FromQuery(query.giving(values));
        }
    }
}
