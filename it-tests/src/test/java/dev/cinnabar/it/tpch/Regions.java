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

/** The regions of TPC-H: the table, and its columns or those of an alias of it. Immutable. */
final class Regions extends TpchTable {
    static final NumberColumn<Long> REGIONKEY =
            column("r_regionkey", BIGINT).primaryKey().autoincrement(false);
    static final TextColumn NAME = column("r_name", varchar(25)).notNull();
    static final TextColumn COMMENT = column("r_comment", varchar(152)).notNull();

    static final Table TABLE = table("region", REGIONKEY, NAME, COMMENT);

    final TableNumber<Long> regionkey = table.column(REGIONKEY);
    final TableText name = table.column(NAME);
    final TableText comment = table.column(COMMENT);

    Regions(Table table) {
        super(table);
    }
}
