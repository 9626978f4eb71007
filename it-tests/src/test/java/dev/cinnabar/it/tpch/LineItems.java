package dev.cinnabar.it.tpch;

import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.schema.ForeignKey.foreignKey;
import static dev.cinnabar.schema.Index.index;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.BIGINT;
import static dev.cinnabar.type.Types.DATE;
import static dev.cinnabar.type.Types.INTEGER;
import static dev.cinnabar.type.Types.decimal;
import static dev.cinnabar.type.Types.varchar;

import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.schema.NumberColumn;
import dev.cinnabar.schema.TextColumn;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.TableColumn;
import dev.cinnabar.sql.TableNumber;
import dev.cinnabar.sql.TableText;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The order lines of TPC-H: the table, and its columns or those of an alias of it. Immutable. */
final class LineItems extends TpchTable {
    static final NumberColumn<Long> ORDERKEY =
            column("l_orderkey", BIGINT).primaryKey().references(Orders.TABLE, Orders.ORDERKEY);
    static final NumberColumn<Long> PARTKEY = column("l_partkey", BIGINT).notNull();
    static final NumberColumn<Long> SUPPKEY =
            column("l_suppkey", BIGINT).notNull().index();
    static final NumberColumn<Integer> LINENUMBER =
            column("l_linenumber", INTEGER).primaryKey();
    static final NumberColumn<BigDecimal> QUANTITY =
            column("l_quantity", decimal(12, 2)).notNull();
    static final NumberColumn<BigDecimal> EXTENDEDPRICE =
            column("l_extendedprice", decimal(12, 2)).notNull();
    static final NumberColumn<BigDecimal> DISCOUNT =
            column("l_discount", decimal(12, 2)).notNull();
    static final NumberColumn<BigDecimal> TAX = column("l_tax", decimal(12, 2)).notNull();
    static final TextColumn RETURNFLAG = column("l_returnflag", varchar(1)).notNull();
    static final TextColumn LINESTATUS = column("l_linestatus", varchar(1)).notNull();
    static final ColumnDefinition<LocalDate> SHIPDATE =
            column("l_shipdate", DATE).notNull().index();
    static final ColumnDefinition<LocalDate> COMMITDATE =
            column("l_commitdate", DATE).notNull();
    static final ColumnDefinition<LocalDate> RECEIPTDATE =
            column("l_receiptdate", DATE).notNull();
    static final TextColumn SHIPINSTRUCT = column("l_shipinstruct", varchar(25)).notNull();
    static final TextColumn SHIPMODE = column("l_shipmode", varchar(10)).notNull();
    static final TextColumn COMMENT = column("l_comment", varchar(44)).notNull();

    static final Table TABLE = table(
            "lineitem",
            ORDERKEY,
            PARTKEY,
            SUPPKEY,
            LINENUMBER,
            QUANTITY,
            EXTENDEDPRICE,
            DISCOUNT,
            TAX,
            RETURNFLAG,
            LINESTATUS,
            SHIPDATE,
            COMMITDATE,
            RECEIPTDATE,
            SHIPINSTRUCT,
            SHIPMODE,
            COMMENT,
            foreignKey("l_partkey", "l_suppkey").references(PartSuppliers.TABLE, "ps_partkey", "ps_suppkey"),
            index("lineitem_part_supplier", PARTKEY, SUPPKEY));

    final TableNumber<Long> orderkey = table.column(ORDERKEY);
    final TableNumber<Long> partkey = table.column(PARTKEY);
    final TableNumber<Long> suppkey = table.column(SUPPKEY);
    final TableNumber<Integer> linenumber = table.column(LINENUMBER);
    final TableNumber<BigDecimal> quantity = table.column(QUANTITY);
    final TableNumber<BigDecimal> extendedprice = table.column(EXTENDEDPRICE);
    final TableNumber<BigDecimal> discount = table.column(DISCOUNT);
    final TableNumber<BigDecimal> tax = table.column(TAX);
    final TableText returnflag = table.column(RETURNFLAG);
    final TableText linestatus = table.column(LINESTATUS);
    final TableColumn<LocalDate> shipdate = table.column(SHIPDATE);
    final TableColumn<LocalDate> commitdate = table.column(COMMITDATE);
    final TableColumn<LocalDate> receiptdate = table.column(RECEIPTDATE);
    final TableText shipinstruct = table.column(SHIPINSTRUCT);
    final TableText shipmode = table.column(SHIPMODE);
    final TableText comment = table.column(COMMENT);

    LineItems(Table table) {
        super(table);
    }
}
