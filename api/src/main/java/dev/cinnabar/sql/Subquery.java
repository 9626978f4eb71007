package dev.cinnabar.sql;

import dev.cinnabar.sql.node.DerivedTable;
import java.util.List;

/** A query in FROM, under a name. */
public final class Subquery extends Derived {
    private final DerivedTable node;
    private final SelectedColumns columns;

    private Subquery(DerivedTable node, SelectedColumns columns) {
        this.node = node;
        this.columns = columns;
    }

    static Subquery of(Selection<?> query, String name, boolean lateral) {
        SelectedColumns columns = SelectedColumns.of(query);
        return new Subquery(new DerivedTable(columns.in(query.node()), name, List.of(), lateral), columns);
    }

    @Override
    public DerivedTable node() {
        return node;
    }

    @Override
    public String name() {
        return node.alias();
    }

    @Override
    SelectedColumns columns() {
        return columns;
    }
}
