package dev.cinnabar.engine.compile;

import dev.cinnabar.sql.node.CteReference;
import dev.cinnabar.sql.node.DerivedTable;
import dev.cinnabar.sql.node.FromNode;
import dev.cinnabar.sql.node.FunctionTable;
import dev.cinnabar.sql.node.ValuesTable;

/** The names by which items of FROM that are no tables go. */
final class SourceNames {
    private SourceNames() {}

    static String of(FromNode source) {
        if (source instanceof DerivedTable derived) {
            return derived.alias();
        } else if (source instanceof CteReference cte) {
            return cte.alias().isEmpty() ? cte.name() : cte.alias();
        } else if (source instanceof FunctionTable function) {
            return function.alias();
        }
        return source instanceof ValuesTable values ? values.alias() : "";
    }
}
