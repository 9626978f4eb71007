package dev.cinnabar.sql;

import dev.cinnabar.sql.node.DerivedTable;
import java.util.List;

/** A query in FROM, under a name. */
public final class Subquery extends Derived {
    private final DerivedTable node;
    private final List<String> columns;

    private Subquery(DerivedTable node, List<String> columns) {
        this.node = node;
        this.columns = columns;
    }

    static Subquery of(DerivedTable node, Query<?> query) {
        return new Subquery(node, Columns.names(query));
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
    List<String> columnNames() {
        return columns;
    }
}
