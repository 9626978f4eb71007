package dev.cinnabar.it.tpch;

import static dev.cinnabar.schema.ColumnDefinition.column;
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

/** The orders of TPC-H: the table, and its columns or those of an alias of it. Immutable. */
public final class Orders extends TpchTable {
    static final NumberColumn<Long> ORDERKEY =
            column("o_orderkey", BIGINT).primaryKey().autoincrement(false);
    static final NumberColumn<Long> CUSTKEY =
            column("o_custkey", BIGINT).notNull().index().references(Customers.TABLE, Customers.CUSTKEY);
    static final TextColumn ORDERSTATUS = column("o_orderstatus", varchar(1)).notNull();
    static final NumberColumn<BigDecimal> TOTALPRICE =
            column("o_totalprice", decimal(12, 2)).notNull();
    static final ColumnDefinition<LocalDate> ORDERDATE =
            column("o_orderdate", DATE).notNull().index();
    static final TextColumn ORDERPRIORITY =
            column("o_orderpriority", varchar(15)).notNull();
    static final TextColumn CLERK = column("o_clerk", varchar(15)).notNull();
    static final NumberColumn<Integer> SHIPPRIORITY =
            column("o_shippriority", INTEGER).notNull();
    static final TextColumn COMMENT = column("o_comment", varchar(79)).notNull();

    public static final Table TABLE = table(
            "orders",
            ORDERKEY,
            CUSTKEY,
            ORDERSTATUS,
            TOTALPRICE,
            ORDERDATE,
            ORDERPRIORITY,
            CLERK,
            SHIPPRIORITY,
            COMMENT);

    public final TableNumber<Long> orderkey = table.column(ORDERKEY);
    public final TableNumber<Long> custkey = table.column(CUSTKEY);
    public final TableText orderstatus = table.column(ORDERSTATUS);
    public final TableNumber<BigDecimal> totalprice = table.column(TOTALPRICE);
    public final TableColumn<LocalDate> orderdate = table.column(ORDERDATE);
    public final TableText orderpriority = table.column(ORDERPRIORITY);
    public final TableText clerk = table.column(CLERK);
    public final TableNumber<Integer> shippriority = table.column(SHIPPRIORITY);
    public final TableText comment = table.column(COMMENT);

    public Orders(Table table) {
        super(table);
    }
}
