package dev.cinnabar.it.tpch;

import io.trino.tpch.Customer;
import io.trino.tpch.LineItem;
import io.trino.tpch.Nation;
import io.trino.tpch.Order;
import io.trino.tpch.Part;
import io.trino.tpch.PartSupplier;
import io.trino.tpch.Region;
import io.trino.tpch.Supplier;
import io.trino.tpch.TpchEntity;
import io.trino.tpch.TpchTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One of the eight tables of TPC-H, with its columns in order and its generated rows. Immutable.
 *
 * <p>Keys are {@code Long}, other whole numbers {@code Integer}, money and quantities {@code BigDecimal} of scale 2, dates
 * {@code LocalDate}, the rest {@code String}; no value is null. The same scale always gives the same rows.
 */
record TpchData(String tableName, List<String> columns, DoubleFunction<Stream<List<Object>>> generator) {
    static final TpchData REGION = of(TpchTable.REGION, TpchData::region, "r_regionkey", "r_name", "r_comment");
    static final TpchData NATION =
            of(TpchTable.NATION, TpchData::nation, "n_nationkey", "n_name", "n_regionkey", "n_comment");
    static final TpchData SUPPLIER = of(
            TpchTable.SUPPLIER,
            TpchData::supplier,
            "s_suppkey",
            "s_name",
            "s_address",
            "s_nationkey",
            "s_phone",
            "s_acctbal",
            "s_comment");
    static final TpchData CUSTOMER = of(
            TpchTable.CUSTOMER,
            TpchData::customer,
            "c_custkey",
            "c_name",
            "c_address",
            "c_nationkey",
            "c_phone",
            "c_acctbal",
            "c_mktsegment",
            "c_comment");
    static final TpchData PART = of(
            TpchTable.PART,
            TpchData::part,
            "p_partkey",
            "p_name",
            "p_mfgr",
            "p_brand",
            "p_type",
            "p_size",
            "p_container",
            "p_retailprice",
            "p_comment");
    static final TpchData PARTSUPP = of(
            TpchTable.PART_SUPPLIER,
            TpchData::partSupplier,
            "ps_partkey",
            "ps_suppkey",
            "ps_availqty",
            "ps_supplycost",
            "ps_comment");
    static final TpchData ORDERS = of(
            TpchTable.ORDERS,
            TpchData::order,
            "o_orderkey",
            "o_custkey",
            "o_orderstatus",
            "o_totalprice",
            "o_orderdate",
            "o_orderpriority",
            "o_clerk",
            "o_shippriority",
            "o_comment");
    static final TpchData LINEITEM = of(
            TpchTable.LINE_ITEM,
            TpchData::lineItem,
            "l_orderkey",
            "l_partkey",
            "l_suppkey",
            "l_linenumber",
            "l_quantity",
            "l_extendedprice",
            "l_discount",
            "l_tax",
            "l_returnflag",
            "l_linestatus",
            "l_shipdate",
            "l_commitdate",
            "l_receiptdate",
            "l_shipinstruct",
            "l_shipmode",
            "l_comment");

    /** All eight, in an order in which they can be filled: a referenced table comes before one that refers to it. */
    static final List<TpchData> TABLES = List.of(REGION, NATION, SUPPLIER, CUSTOMER, PART, PARTSUPP, ORDERS, LINEITEM);

    private static <E extends TpchEntity> TpchData of(
            TpchTable<E> table, Function<E, List<Object>> values, String... columns) {
        return new TpchData(
                table.getTableName(),
                List.of(columns),
                scale -> StreamSupport.stream(table.createGenerator(scale, 1, 1).spliterator(), false)
                        .map(values));
    }

    /** The rows at a scale factor, in the order of their keys; 0.01 gives 86,805 rows in all eight tables. */
    Stream<List<Object>> rows(double scale) {
        return generator.apply(scale);
    }

    private static List<Object> region(Region row) {
        return List.of(row.getRegionKey(), row.getName(), row.getComment());
    }

    private static List<Object> nation(Nation row) {
        return List.of(row.getNationKey(), row.getName(), row.getRegionKey(), row.getComment());
    }

    private static List<Object> supplier(Supplier row) {
        return List.of(
                row.getSupplierKey(),
                row.getName(),
                row.getAddress(),
                row.getNationKey(),
                row.getPhone(),
                hundredths(row.getAccountBalanceInCents()),
                row.getComment());
    }

    private static List<Object> customer(Customer row) {
        return List.of(
                row.getCustomerKey(),
                row.getName(),
                row.getAddress(),
                row.getNationKey(),
                row.getPhone(),
                hundredths(row.getAccountBalanceInCents()),
                row.getMarketSegment(),
                row.getComment());
    }

    private static List<Object> part(Part row) {
        return List.of(
                row.getPartKey(),
                row.getName(),
                row.getManufacturer(),
                row.getBrand(),
                row.getType(),
                row.getSize(),
                row.getContainer(),
                hundredths(row.getRetailPriceInCents()),
                row.getComment());
    }

    private static List<Object> partSupplier(PartSupplier row) {
        return List.of(
                row.getPartKey(),
                row.getSupplierKey(),
                row.getAvailableQuantity(),
                hundredths(row.getSupplyCostInCents()),
                row.getComment());
    }

    private static List<Object> order(Order row) {
        return List.of(
                row.getOrderKey(),
                row.getCustomerKey(),
                String.valueOf(row.getOrderStatus()),
                hundredths(row.getTotalPriceInCents()),
                date(row.getOrderDate()),
                row.getOrderPriority(),
                row.getClerk(),
                row.getShipPriority(),
                row.getComment());
    }

    private static List<Object> lineItem(LineItem row) {
        return List.of(
                row.getOrderKey(),
                row.getPartKey(),
                row.getSupplierKey(),
                row.getLineNumber(),
                hundredths(row.getQuantity() * 100),
                hundredths(row.getExtendedPriceInCents()),
                hundredths(row.getDiscountPercent()),
                hundredths(row.getTaxPercent()),
                row.getReturnFlag(),
                row.getStatus(),
                date(row.getShipDate()),
                date(row.getCommitDate()),
                date(row.getReceiptDate()),
                row.getShipInstructions(),
                row.getShipMode(),
                row.getComment());
    }

    private static BigDecimal hundredths(long count) {
        return BigDecimal.valueOf(count, 2);
    }

    /** The generator counts days since 1970-01-01. */
    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
