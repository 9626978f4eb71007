package dev.cinnabar.it.tpch;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;

/** The nations of TPC-H: the table, and its columns or those of an alias of it. Immutable. */
final class Nations extends TpchTable {
    static final NumberColumn<Long> NATIONKEY =
            column("n_nationkey", BIGINT).primaryKey().autoincrement(false);
    static final TextColumn NAME = column("n_name", varchar(25)).notNull();
    static final NumberColumn<Long> REGIONKEY =
            column("n_regionkey", BIGINT).notNull().index().references(Regions.TABLE, Regions.REGIONKEY);
    static final TextColumn COMMENT = column("n_comment", varchar(152)).notNull();

    static final Table TABLE = table("nation", NATIONKEY, NAME, REGIONKEY, COMMENT);

    final TableNumber<Long> nationkey = table.column(NATIONKEY);
    final TableText name = table.column(NAME);
    final TableNumber<Long> regionkey = table.column(REGIONKEY);
    final TableText comment = table.column(COMMENT);

    Nations(Table table) {
        super(table);
    }
}
