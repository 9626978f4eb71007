package dev.cinnabar.it.tpch;

import dev.cinnabar.sql.Table;

/** A TPC-H table, or an alias of one, whose columns its subclasses name. Immutable. */
public abstract class TpchTable {
    public final Table table;

    TpchTable(Table table) {
        this.table = table;
    }
}
