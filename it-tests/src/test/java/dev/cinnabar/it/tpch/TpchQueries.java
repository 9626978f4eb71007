package dev.cinnabar.it.tpch;

import static dev.cinnabar.sql.Sql.and;
import static dev.cinnabar.sql.Sql.avg;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.countDistinct;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.extract;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.min;
import static dev.cinnabar.sql.Sql.notExists;
import static dev.cinnabar.sql.Sql.or;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.selectRow;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.when;
import static dev.cinnabar.sql.node.TimeField.YEAR;
import static dev.cinnabar.type.Types.decimal;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import dev.cinnabar.result.Row;
import dev.cinnabar.result.Row2;
import dev.cinnabar.result.Row3;
import dev.cinnabar.result.Row4;
import dev.cinnabar.result.Row5;
import dev.cinnabar.result.Row6;
import dev.cinnabar.result.Row8;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.NumberExpression;
import dev.cinnabar.sql.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The 22 TPC-H queries in Cinnabar's statement language; parameters and added sort keys are those of the reference SQL. */
public final class TpchQueries {
    private static final Regions R = new Regions(Regions.TABLE);
    private static final Nations N = new Nations(Nations.TABLE);
    private static final Suppliers S = new Suppliers(Suppliers.TABLE);
    private static final Customers C = new Customers(Customers.TABLE);
    private static final Parts P = new Parts(Parts.TABLE);
    private static final PartSuppliers PS = new PartSuppliers(PartSuppliers.TABLE);
    private static final Orders O = new Orders(Orders.TABLE);
    private static final LineItems L = new LineItems(LineItems.TABLE);

    private TpchQueries() {}

    /** All of them; the first is query 1. */
    static List<Select<?>> all() {
        return List.of(
                pricingSummary(),
                minimumCostSupplier(),
                shippingPriority(),
                orderPriorityChecking(),
                localSupplierVolume(),
                forecastingRevenueChange(),
                volumeShipping(),
                nationalMarketShare(),
                productTypeProfit(),
                returnedItems(),
                importantStock(),
                shippingModes(),
                customerDistribution(),
                promotionEffect(),
                topSupplier(),
                partsAndSuppliers(),
                smallQuantityOrders(),
                largeVolumeCustomers(),
                discountedRevenue(),
                potentialPromotions(),
                waitingSuppliers(),
                globalSales());
    }

    public static Select<Row> pricingSummary() {
        var discounted = revenue(L);
        return selectRow(
                        L.returnflag,
                        L.linestatus,
                        sum(L.quantity),
                        sum(L.extendedprice),
                        sum(discounted),
                        sum(discounted.times(L.tax.plus(1))),
                        avg(L.quantity),
                        avg(L.extendedprice),
                        avg(L.discount),
                        count())
                .from(L.table)
                .where(L.shipdate.le(LocalDate.of(1998, 12, 1).minusDays(90)))
                .groupBy(L.returnflag, L.linestatus)
                .orderBy(L.returnflag, L.linestatus);
    }

    static Select<Row8<BigDecimal, String, String, Long, String, String, String, String>> minimumCostSupplier() {
        return select(S.acctbal, S.name, N.name, P.partkey, P.mfgr, S.address, S.phone, S.comment)
                .from(P.table)
                .join(PS.table, PS.partkey.eq(P.partkey))
                .join(S.table, S.suppkey.eq(PS.suppkey))
                .join(N.table, N.nationkey.eq(S.nationkey))
                .join(R.table, R.regionkey.eq(N.regionkey))
                .where(P.size.eq(15), P.type.like("%BRASS"), R.name.eq("EUROPE"))
                .where(PS.supplycost.eq(cheapestInEurope().scalar()))
                .orderBy(S.acctbal.desc(), N.name, S.name, P.partkey)
                .limit(100);
    }

    /** Correlated with the part of the query around it. */
    private static Select<BigDecimal> cheapestInEurope() {
        var cheapest = new PartSuppliers(PS.table.as("cheapest"));
        var seller = new Suppliers(S.table.as("seller"));
        var home = new Nations(N.table.as("home"));
        var area = new Regions(R.table.as("area"));
        return select(min(cheapest.supplycost))
                .from(cheapest.table)
                .join(seller.table, seller.suppkey.eq(cheapest.suppkey))
                .join(home.table, home.nationkey.eq(seller.nationkey))
                .join(area.table, area.regionkey.eq(home.regionkey))
                .where(cheapest.partkey.eq(P.partkey), area.name.eq("EUROPE"));
    }

    public static Select<Row4<Long, BigDecimal, LocalDate, Integer>> shippingPriority() {
        var day = LocalDate.of(1995, 3, 15);
        var revenue = sum(revenue(L)).as("revenue");
        return select(L.orderkey, revenue, O.orderdate, O.shippriority)
                .from(C.table)
                .join(O.table, O.custkey.eq(C.custkey))
                .join(L.table, L.orderkey.eq(O.orderkey))
                .where(C.mktsegment.eq("BUILDING"), O.orderdate.lt(day), L.shipdate.gt(day))
                .groupBy(L.orderkey, O.orderdate, O.shippriority)
                .orderBy(revenue.desc(), O.orderdate, L.orderkey)
                .limit(10);
    }

    static Select<Row2<String, Long>> orderPriorityChecking() {
        var day = LocalDate.of(1993, 7, 1);
        var late = select(literal(1)).from(L.table).where(L.orderkey.eq(O.orderkey), L.commitdate.lt(L.receiptdate));
        return select(O.orderpriority, count())
                .from(O.table)
                .where(O.orderdate.ge(day), O.orderdate.lt(day.plusMonths(3)), exists(late))
                .groupBy(O.orderpriority)
                .orderBy(O.orderpriority);
    }

    public static Select<Row2<String, BigDecimal>> localSupplierVolume() {
        var day = LocalDate.of(1994, 1, 1);
        var revenue = sum(revenue(L)).as("revenue");
        return select(N.name, revenue)
                .from(C.table)
                .join(O.table, O.custkey.eq(C.custkey))
                .join(L.table, L.orderkey.eq(O.orderkey))
                .join(S.table, and(S.suppkey.eq(L.suppkey), S.nationkey.eq(C.nationkey)))
                .join(N.table, N.nationkey.eq(S.nationkey))
                .join(R.table, R.regionkey.eq(N.regionkey))
                .where(R.name.eq("ASIA"), O.orderdate.ge(day), O.orderdate.lt(day.plusYears(1)))
                .groupBy(N.name)
                .orderBy(revenue.desc(), N.name);
    }

    public static Select<BigDecimal> forecastingRevenueChange() {
        var day = LocalDate.of(1994, 1, 1);
        return select(sum(L.extendedprice.times(L.discount)))
                .from(L.table)
                .where(L.shipdate.ge(day), L.shipdate.lt(day.plusYears(1)))
                .where(L.discount.between(0.05, 0.07), L.quantity.lt(24));
    }

    static Select<Row4<String, String, Integer, BigDecimal>> volumeShipping() {
        var n1 = new Nations(N.table.as("n1"));
        var n2 = new Nations(N.table.as("n2"));
        var supplierNation = n1.name.as("supp_nation");
        var customerNation = n2.name.as("cust_nation");
        var year = extract(YEAR, L.shipdate).as("l_year");
        var volume = revenue(L).as("volume");
        var shipping = select(supplierNation, customerNation, year, volume)
                .from(S.table)
                .join(L.table, L.suppkey.eq(S.suppkey))
                .join(O.table, O.orderkey.eq(L.orderkey))
                .join(C.table, C.custkey.eq(O.custkey))
                .join(n1.table, n1.nationkey.eq(S.nationkey))
                .join(n2.table, n2.nationkey.eq(C.nationkey))
                .where(or(
                        and(n1.name.eq("FRANCE"), n2.name.eq("GERMANY")),
                        and(n1.name.eq("GERMANY"), n2.name.eq("FRANCE"))))
                .where(L.shipdate.between(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31)))
                .subquery("shipping");
        var from = shipping.column(supplierNation);
        var to = shipping.column(customerNation);
        var when = shipping.column(year);
        return select(from, to, when, sum(shipping.column(volume)))
                .from(shipping)
                .groupBy(from, to, when)
                .orderBy(from, to, when);
    }

    static Select<Row2<Integer, BigDecimal>> nationalMarketShare() {
        var n1 = new Nations(N.table.as("n1"));
        var n2 = new Nations(N.table.as("n2"));
        var year = extract(YEAR, O.orderdate).as("o_year");
        var volume = revenue(L).as("volume");
        var nation = n2.name.as("nation");
        var sales = select(year, volume, nation)
                .from(P.table)
                .join(L.table, L.partkey.eq(P.partkey))
                .join(S.table, S.suppkey.eq(L.suppkey))
                .join(O.table, O.orderkey.eq(L.orderkey))
                .join(C.table, C.custkey.eq(O.custkey))
                .join(n1.table, n1.nationkey.eq(C.nationkey))
                .join(R.table, R.regionkey.eq(n1.regionkey))
                .join(n2.table, n2.nationkey.eq(S.nationkey))
                .where(R.name.eq("AMERICA"), P.type.eq("ECONOMY ANODIZED STEEL"))
                .where(O.orderdate.between(LocalDate.of(1995, 1, 1), LocalDate.of(1996, 12, 31)))
                .subquery("all_nations");
        var all = sales.column(volume);
        var own = when(sales.column(nation).eq("UNITED STATES")).then(all).otherwise(ZERO);
        return select(sales.column(year), sum(own).dividedBy(sum(all)))
                .from(sales)
                .groupBy(sales.column(year))
                .orderBy(sales.column(year));
    }

    static Select<Row3<String, Integer, BigDecimal>> productTypeProfit() {
        var nation = N.name.as("nation");
        var year = extract(YEAR, O.orderdate).as("o_year");
        var amount = revenue(L).minus(PS.supplycost.times(L.quantity)).as("amount");
        var profit = select(nation, year, amount)
                .from(P.table)
                .join(L.table, L.partkey.eq(P.partkey))
                .join(S.table, S.suppkey.eq(L.suppkey))
                .join(PS.table, and(PS.partkey.eq(L.partkey), PS.suppkey.eq(L.suppkey)))
                .join(O.table, O.orderkey.eq(L.orderkey))
                .join(N.table, N.nationkey.eq(S.nationkey))
                .where(P.name.like("%green%"))
                .subquery("profit");
        return select(profit.column(nation), profit.column(year), sum(profit.column(amount)))
                .from(profit)
                .groupBy(profit.column(nation), profit.column(year))
                .orderBy(profit.column(nation), profit.column(year).desc());
    }

    static Select<Row8<Long, String, BigDecimal, BigDecimal, String, String, String, String>> returnedItems() {
        var day = LocalDate.of(1993, 10, 1);
        var revenue = sum(revenue(L)).as("revenue");
        return select(C.custkey, C.name, revenue, C.acctbal, N.name, C.address, C.phone, C.comment)
                .from(C.table)
                .join(O.table, O.custkey.eq(C.custkey))
                .join(L.table, L.orderkey.eq(O.orderkey))
                .join(N.table, N.nationkey.eq(C.nationkey))
                .where(O.orderdate.ge(day), O.orderdate.lt(day.plusMonths(3)), L.returnflag.eq("R"))
                .groupBy(C.custkey, C.name, C.acctbal, C.phone, N.name, C.address, C.comment)
                .orderBy(revenue.desc(), C.custkey)
                .limit(20);
    }

    static Select<Row2<Long, BigDecimal>> importantStock() {
        var value = sum(PS.supplycost.times(PS.availqty));
        var least = select(value.times(new BigDecimal("0.0001")))
                .from(PS.table)
                .join(S.table, S.suppkey.eq(PS.suppkey))
                .join(N.table, N.nationkey.eq(S.nationkey))
                .where(N.name.eq("GERMANY"));
        return select(PS.partkey, value.as("value"))
                .from(PS.table)
                .join(S.table, S.suppkey.eq(PS.suppkey))
                .join(N.table, N.nationkey.eq(S.nationkey))
                .where(N.name.eq("GERMANY"))
                .groupBy(PS.partkey)
                .having(value.gt(least.scalar()))
                .orderBy(value.desc(), PS.partkey);
    }

    static Select<Row3<String, Integer, Integer>> shippingModes() {
        var day = LocalDate.of(1994, 1, 1);
        var urgent = or(O.orderpriority.eq("1-URGENT"), O.orderpriority.eq("2-HIGH"));
        var other = and(O.orderpriority.ne("1-URGENT"), O.orderpriority.ne("2-HIGH"));
        return select(
                        L.shipmode,
                        sum(when(urgent).then(1).otherwise(0)),
                        sum(when(other).then(1).otherwise(0)))
                .from(O.table)
                .join(L.table, L.orderkey.eq(O.orderkey))
                .where(L.shipmode.in(List.of("MAIL", "SHIP")))
                .where(L.commitdate.lt(L.receiptdate), L.shipdate.lt(L.commitdate))
                .where(L.receiptdate.ge(day), L.receiptdate.lt(day.plusYears(1)))
                .groupBy(L.shipmode)
                .orderBy(L.shipmode);
    }

    static Select<Row2<Long, Long>> customerDistribution() {
        var orderCount = count(O.orderkey).as("c_count");
        var customers = select(C.custkey, orderCount)
                .from(C.table)
                .leftJoin(O.table, and(O.custkey.eq(C.custkey), O.comment.notLike("%special%requests%")))
                .groupBy(C.custkey)
                .subquery("c_orders");
        var orders = customers.column(orderCount);
        var distribution = count().as("custdist");
        return select(orders, distribution).from(customers).groupBy(orders).orderBy(distribution.desc(), orders.desc());
    }

    static Select<BigDecimal> promotionEffect() {
        var day = LocalDate.of(1995, 9, 1);
        var revenue = revenue(L);
        var promoted = when(P.type.like("PROMO%")).then(revenue).otherwise(ZERO);
        return select(sum(promoted).times(100).dividedBy(sum(revenue)))
                .from(L.table)
                .join(P.table, P.partkey.eq(L.partkey))
                .where(L.shipdate.ge(day), L.shipdate.lt(day.plusMonths(1)));
    }

    static Select<Row5<Long, String, String, String, BigDecimal>> topSupplier() {
        var day = LocalDate.of(1996, 1, 1);
        var number = L.suppkey.as("supplier_no");
        var total = sum(revenue(L)).as("total_revenue");
        var revenue = select(number, total)
                .from(L.table)
                .where(L.shipdate.ge(day), L.shipdate.lt(day.plusMonths(3)))
                .groupBy(L.suppkey)
                .cte("revenue");
        return select(S.suppkey, S.name, S.address, S.phone, revenue.column(total))
                .from(S.table)
                .join(revenue, revenue.column(number).eq(S.suppkey))
                .where(revenue.column(total)
                        .eq(select(max(revenue.column(total))).from(revenue).scalar()))
                .orderBy(S.suppkey);
    }

    static Select<Row4<String, String, Integer, Long>> partsAndSuppliers() {
        var complained = select(S.suppkey).from(S.table).where(S.comment.like("%Customer%Complaints%"));
        var suppliers = countDistinct(PS.suppkey).as("supplier_cnt");
        return select(P.brand, P.type, P.size, suppliers)
                .from(PS.table)
                .join(P.table, P.partkey.eq(PS.partkey))
                .where(P.brand.ne("Brand#45"), P.type.notLike("MEDIUM POLISHED%"))
                .where(P.size.in(List.of(49, 14, 23, 45, 19, 3, 36, 9)))
                .where(PS.suppkey.notIn(complained))
                .groupBy(P.brand, P.type, P.size)
                .orderBy(suppliers.desc(), P.brand, P.type, P.size);
    }

    static Select<BigDecimal> smallQuantityOrders() {
        var other = new LineItems(L.table.as("other"));
        var small = select(avg(other.quantity).times(new BigDecimal("0.2")))
                .from(other.table)
                .where(other.partkey.eq(P.partkey));
        return select(sum(L.extendedprice).dividedBy(7))
                .from(L.table)
                .join(P.table, P.partkey.eq(L.partkey))
                .where(P.brand.eq("Brand#23"), P.container.eq("SM PACK"), L.quantity.lt(small.scalar()));
    }

    static Select<Row6<String, Long, Long, LocalDate, BigDecimal, BigDecimal>> largeVolumeCustomers() {
        var large = select(L.orderkey)
                .from(L.table)
                .groupBy(L.orderkey)
                .having(sum(L.quantity).gt(300));
        return select(C.name, C.custkey, O.orderkey, O.orderdate, O.totalprice, sum(L.quantity))
                .from(C.table)
                .join(O.table, O.custkey.eq(C.custkey))
                .join(L.table, L.orderkey.eq(O.orderkey))
                .where(O.orderkey.in(large))
                .groupBy(C.name, C.custkey, O.orderkey, O.orderdate, O.totalprice)
                .orderBy(O.totalprice.desc(), O.orderdate, O.orderkey)
                .limit(100);
    }

    static Select<BigDecimal> discountedRevenue() {
        return select(sum(revenue(L)))
                .from(L.table)
                .join(P.table, P.partkey.eq(L.partkey))
                .where(or(
                        fits("Brand#12", List.of("SM CASE", "SM BOX", "SM PACK", "SM PKG"), 1, 5),
                        fits("Brand#23", List.of("MED BAG", "MED BOX", "MED PKG", "MED PACK"), 10, 10),
                        fits("Brand#34", List.of("LG CASE", "LG BOX", "LG PACK", "LG PKG"), 20, 15)));
    }

    private static Condition fits(String brand, List<String> containers, int quantity, int size) {
        return and(
                P.brand.eq(brand),
                P.container.in(containers),
                L.quantity.ge(quantity),
                L.quantity.le(quantity + 10),
                P.size.between(1, size),
                L.shipmode.in(List.of("AIR", "AIR REG")),
                L.shipinstruct.eq("DELIVER IN PERSON"));
    }

    static Select<Row2<String, String>> potentialPromotions() {
        var day = LocalDate.of(1994, 1, 1);
        var forest = select(P.partkey).from(P.table).where(P.name.like("forest%"));
        var halfSold = select(sum(L.quantity).times(new BigDecimal("0.5")))
                .from(L.table)
                .where(L.partkey.eq(PS.partkey), L.suppkey.eq(PS.suppkey))
                .where(L.shipdate.ge(day), L.shipdate.lt(day.plusYears(1)));
        var available = select(PS.suppkey)
                .from(PS.table)
                .where(PS.partkey.in(forest), PS.availqty.as(decimal(12, 2)).gt(halfSold.scalar()));
        return select(S.name, S.address)
                .from(S.table)
                .join(N.table, N.nationkey.eq(S.nationkey))
                .where(N.name.eq("CANADA"), S.suppkey.in(available))
                .orderBy(S.name);
    }

    static Select<Row2<String, Long>> waitingSuppliers() {
        var l1 = new LineItems(L.table.as("l1"));
        var l2 = new LineItems(L.table.as("l2"));
        var l3 = new LineItems(L.table.as("l3"));
        var others = select(literal(1)).from(l2.table).where(l2.orderkey.eq(l1.orderkey), l2.suppkey.ne(l1.suppkey));
        var lateOthers = select(literal(1))
                .from(l3.table)
                .where(l3.orderkey.eq(l1.orderkey), l3.suppkey.ne(l1.suppkey))
                .where(l3.receiptdate.gt(l3.commitdate));
        var waits = count().as("numwait");
        return select(S.name, waits)
                .from(S.table)
                .join(l1.table, l1.suppkey.eq(S.suppkey))
                .join(O.table, O.orderkey.eq(l1.orderkey))
                .join(N.table, N.nationkey.eq(S.nationkey))
                .where(O.orderstatus.eq("F"), l1.receiptdate.gt(l1.commitdate))
                .where(exists(others), notExists(lateOthers), N.name.eq("SAUDI ARABIA"))
                .groupBy(S.name)
                .orderBy(waits.desc(), S.name)
                .limit(100);
    }

    static Select<Row3<String, Long, BigDecimal>> globalSales() {
        var rich = new Customers(C.table.as("rich"));
        var countries = List.of("13", "31", "23", "29", "30", "18", "17");
        var average = select(avg(rich.acctbal))
                .from(rich.table)
                .where(rich.acctbal.gt(0), rich.phone.substring(1, 2).in(countries));
        var orders = select(literal(1)).from(O.table).where(O.custkey.eq(C.custkey));
        var code = C.phone.substring(1, 2).as("cntrycode");
        var customers = select(code, C.acctbal)
                .from(C.table)
                .where(C.phone.substring(1, 2).in(countries))
                .where(C.acctbal.gt(average.scalar()), notExists(orders))
                .subquery("custsale");
        return select(customers.column(code), count(), sum(customers.column(C.acctbal)))
                .from(customers)
                .groupBy(customers.column(code))
                .orderBy(customers.column(code));
    }

    /** What an order line earns: its price without its discount. */
    private static NumberExpression<BigDecimal> revenue(LineItems line) {
        return line.extendedprice.times(literal(ONE).minus(line.discount));
    }
}
