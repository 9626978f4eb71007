package dev.cinnabar.it.tpch;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import java.math.BigDecimal;

/** The offers of parts by suppliers of TPC-H: the table, and its columns or those of an alias of it. Immutable. */
final class PartSuppliers extends TpchTable {
    static final NumberColumn<Long> PARTKEY =
            column("ps_partkey", BIGINT).primaryKey().references(Parts.TABLE, Parts.PARTKEY);
    static final NumberColumn<Long> SUPPKEY =
            column("ps_suppkey", BIGINT).primaryKey().index().references(Suppliers.TABLE, Suppliers.SUPPKEY);
    static final NumberColumn<Integer> AVAILQTY = column("ps_availqty", INTEGER).notNull();
    static final NumberColumn<BigDecimal> SUPPLYCOST =
            column("ps_supplycost", decimal(12, 2)).notNull();
    static final TextColumn COMMENT = column("ps_comment", varchar(199)).notNull();

    static final Table TABLE = table("partsupp", PARTKEY, SUPPKEY, AVAILQTY, SUPPLYCOST, COMMENT);

    final TableNumber<Long> partkey = table.column(PARTKEY);
    final TableNumber<Long> suppkey = table.column(SUPPKEY);
    final TableNumber<Integer> availqty = table.column(AVAILQTY);
    final TableNumber<BigDecimal> supplycost = table.column(SUPPLYCOST);
    final TableText comment = table.column(COMMENT);

    PartSuppliers(Table table) {
        super(table);
    }
}
