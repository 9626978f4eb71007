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

/** The customers of TPC-H: the table, and its columns or those of an alias of it. Immutable. */
public final class Customers extends TpchTable {
    static final NumberColumn<Long> CUSTKEY =
            column("c_custkey", BIGINT).primaryKey().autoincrement(false);
    static final TextColumn NAME = column("c_name", varchar(25)).notNull();
    static final TextColumn ADDRESS = column("c_address", varchar(40)).notNull();
    static final NumberColumn<Long> NATIONKEY =
            column("c_nationkey", BIGINT).notNull().index().references(Nations.TABLE, Nations.NATIONKEY);
    static final TextColumn PHONE = column("c_phone", varchar(15)).notNull();
    static final NumberColumn<BigDecimal> ACCTBAL =
            column("c_acctbal", decimal(12, 2)).notNull();
    static final TextColumn MKTSEGMENT = column("c_mktsegment", varchar(10)).notNull();
    static final TextColumn COMMENT = column("c_comment", varchar(117)).notNull();

    public static final Table TABLE =
            table("customer", CUSTKEY, NAME, ADDRESS, NATIONKEY, PHONE, ACCTBAL, MKTSEGMENT, COMMENT);

    public final TableNumber<Long> custkey = table.column(CUSTKEY);
    public final TableText name = table.column(NAME);
    public final TableText address = table.column(ADDRESS);
    public final TableNumber<Long> nationkey = table.column(NATIONKEY);
    public final TableText phone = table.column(PHONE);
    public final TableNumber<BigDecimal> acctbal = table.column(ACCTBAL);
    public final TableText mktsegment = table.column(MKTSEGMENT);
    public final TableText comment = table.column(COMMENT);

    public Customers(Table table) {
        super(table);
    }
}
