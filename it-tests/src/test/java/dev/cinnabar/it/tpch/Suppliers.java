package dev.cinnabar.it.tpch;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import java.math.BigDecimal;

/** The suppliers of TPC-H: the table, and its columns or those of an alias of it. Immutable. */
final class Suppliers extends TpchTable {
    static final NumberColumn<Long> SUPPKEY =
            column("s_suppkey", BIGINT).primaryKey().autoincrement(false);
    static final TextColumn NAME = column("s_name", varchar(25)).notNull();
    static final TextColumn ADDRESS = column("s_address", varchar(40)).notNull();
    static final NumberColumn<Long> NATIONKEY =
            column("s_nationkey", BIGINT).notNull().index().references(Nations.TABLE, Nations.NATIONKEY);
    static final TextColumn PHONE = column("s_phone", varchar(15)).notNull();
    static final NumberColumn<BigDecimal> ACCTBAL =
            column("s_acctbal", decimal(12, 2)).notNull();
    static final TextColumn COMMENT = column("s_comment", varchar(101)).notNull();

    static final Table TABLE = table("supplier", SUPPKEY, NAME, ADDRESS, NATIONKEY, PHONE, ACCTBAL, COMMENT);

    final TableNumber<Long> suppkey = table.column(SUPPKEY);
    final TableText name = table.column(NAME);
    final TableText address = table.column(ADDRESS);
    final TableNumber<Long> nationkey = table.column(NATIONKEY);
    final TableText phone = table.column(PHONE);
    final TableNumber<BigDecimal> acctbal = table.column(ACCTBAL);
    final TableText comment = table.column(COMMENT);

    Suppliers(Table table) {
        super(table);
    }
}
