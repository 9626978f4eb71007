package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.asNumber;
import static dev.cinnabar.sql.Sql.avg;
import static dev.cinnabar.sql.Sql.coalesce;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.countDistinct;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.extract;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.lag;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.many;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.notExists;
import static dev.cinnabar.sql.Sql.recursive;
import static dev.cinnabar.sql.Sql.rollup;
import static dev.cinnabar.sql.Sql.rowNumber;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.stringAgg;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.sql.Sql.truth;
import static dev.cinnabar.sql.Sql.tuple;
import static dev.cinnabar.sql.Sql.update;
import static dev.cinnabar.sql.Sql.values;
import static dev.cinnabar.sql.Sql.when;
import static dev.cinnabar.sql.Sql.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.it.orm.trade.Category;
import dev.cinnabar.it.orm.trade.CategoryModel;
import dev.cinnabar.it.orm.trade.Client;
import dev.cinnabar.it.orm.trade.ClientModel;
import dev.cinnabar.it.orm.trade.Line;
import dev.cinnabar.it.orm.trade.LineModel;
import dev.cinnabar.it.orm.trade.Parcel;
import dev.cinnabar.it.orm.trade.Purchase;
import dev.cinnabar.it.orm.trade.PurchaseModel;
import dev.cinnabar.it.orm.trade.Ware;
import dev.cinnabar.it.orm.trade.WareModel;
import dev.cinnabar.result.Row2;
import dev.cinnabar.result.Row3;
import dev.cinnabar.schema.ColumnDefinition;
import dev.cinnabar.sql.node.TimeField;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries over clients, purchases and wares. */
abstract class TradeQueryContract extends TradeContract {
    record Sales(String client, BigDecimal total) {}

    record Sold(String client, Long purchases, BigDecimal total) {}

    private static BigDecimal money(String text) {
        return new BigDecimal(text);
    }

    @Test
    void sumsOfAHybrid_goIntoRecords_byGroup() {
        assertThat(read(select(into(Sales::new, Client.NAME, sum(Line.TOTAL)))
                        .join(Client.PURCHASES)
                        .join(Purchase.LINES)
                        .groupBy(Client.NAME)
                        .orderBy(sum(Line.TOTAL).desc())))
                .usingElementComparator(
                        (a, b) -> a.client().equals(b.client()) ? a.total().compareTo(b.total()) : 1)
                .containsExactly(new Sales("ann", money("124.50")), new Sales("bob", money("12.00")));
    }

    @Test
    void leftJoins_keepThoseWithoutAny() {
        List<Sold> sold =
                read(select(into(Sold::new, Client.NAME, countDistinct(Purchase.ID), coalesce(sum(Line.TOTAL), 0)))
                        .leftJoin(Client.PURCHASES)
                        .leftJoin(Purchase.LINES)
                        .groupBy(Client.ID, Client.NAME)
                        .orderBy(Client.NAME));
        assertThat(sold).extracting(Sold::purchases).containsExactly(2L, 1L, 0L);
        assertThat(sold.get(0).total()).isEqualByComparingTo("124.50");
        assertThat(sold.get(2).total()).isEqualByComparingTo("0");
    }

    @Test
    void correlatedScalar_isSelectedAndOrderedBy() {
        var spent = select(sum(Line.TOTAL))
                .join(Line.PURCHASE)
                .where(Purchase.CLIENT_ID.eq(Client.ID))
                .scalar()
                .as("spent");
        List<Row2<String, BigDecimal>> rows = read(select(Client.NAME, spent)
                .from(Client.class)
                .orderBy(spent.desc().nullsLast()));
        assertThat(rows).extracting(Row2::v1).containsExactly("ann", "bob", "cem");
        assertThat(rows.get(2).v2()).isNull();
        assertThat(read(select(Client.NAME, spent).orderBy(Client.NAME)))
                .extracting(Row2::v1)
                .containsExactly("ann", "bob", "cem");
        assertThat(read(select(Client.NAME)
                        .where(asNumber(select(sum(Line.TOTAL))
                                        .join(Line.PURCHASE)
                                        .where(Purchase.CLIENT_ID.eq(Client.ID))
                                        .scalar())
                                .gt(50))))
                .containsExactly("ann");
    }

    @Test
    void rankWithinAGroup_isFilteredThroughACte() {
        var total = sum(Line.TOTAL).as("total");
        var perPurchase = select(Purchase.ID, Purchase.CLIENT_ID, total)
                .join(Purchase.LINES)
                .groupBy(Purchase.ID, Purchase.CLIENT_ID)
                .cte("per_purchase");
        var place = rowNumber()
                .over(window().partitionBy(perPurchase.column(Purchase.CLIENT_ID))
                        .orderBy(perPurchase.column(total).desc()))
                .as("place");
        var ranked = select(perPurchase.column(Purchase.ID), place).cte("ranked");
        assertThat(read(select(Client.NAME, Purchase.PLACED_ON)
                        .join(Client.PURCHASES)
                        .join(ranked, ranked.column(Purchase.ID).eq(Purchase.ID))
                        .where(ranked.column(place).eq(1))
                        .orderBy(Client.NAME)))
                .extracting(row -> row.v1() + " " + row.v2())
                .containsExactly("ann 2024-02-05", "bob 2024-02-10");
    }

    @Test
    void treeOfCategories_isWalkedByARecursiveCte() {
        var tree = recursive(
                "tree",
                select(Category.ID, Category.NAME).where(Category.NAME.eq("tools")),
                above -> select(Category.ID, Category.NAME)
                        .join(above, Category.PARENT_ID.eq(above.column(Category.ID))));
        assertThat(read(select(tree.column(Category.NAME), count(Ware.ID))
                        .leftJoin(Ware.class, Ware.CATEGORY_ID.eq(tree.column(Category.ID)))
                        .groupBy(tree.column(Category.NAME))
                        .orderBy(tree.column(Category.NAME))))
                .containsExactly(new Row2<>("hand", 1L), new Row2<>("power", 1L), new Row2<>("tools", 0L));
        assertThat(read(select(Ware.class)
                        .where(Ware.CATEGORY_ID.in(select(tree.column(Category.ID))))
                        .orderBy(Ware.NAME)))
                .extracting(Ware::getName)
                .containsExactly("drill", "hammer");
    }

    @Test
    void aliasInAnExists_isCorrelated() {
        ClientModel.Alias other = Client.as("other");
        assertThat(read(select(Client.NAME)
                        .where(exists(select(other.ID).where(other.COUNTRY.eq(Client.COUNTRY), other.ID.ne(Client.ID))))
                        .orderBy(Client.NAME)))
                .containsExactly("ann", "cem");
        assertThat(read(select(Client.class)
                        .where(notExists(
                                select(literal(1)).from(Purchase.class).where(Purchase.CLIENT_ID.eq(Client.ID))))))
                .extracting(Client::getName)
                .containsExactly("cem");
    }

    @Test
    void anyAndHas_nestThroughAnObjectBetween() {
        assertThat(read(select(Client.NAME)
                        .where(Client.PURCHASES.any(Purchase.LINES.any(
                                Line.QUANTITY.gt(5), Line.WARE.has(Ware.CATEGORY.has(Category.NAME.eq("food"))))))))
                .containsExactly("ann");
        assertThat(read(select(Ware.NAME)
                        .where(Ware.CATEGORY.has(Category.PARENT.has(Category.NAME.eq("tools"))))
                        .orderBy(Ware.NAME)))
                .containsExactly("drill", "hammer");
        assertThat(read(select(Ware.NAME).where(Ware.CATEGORY.isNone()))).containsExactly("riddle");
        assertThat(read(select(Line.QUANTITY).where(Line.PARCELS.any()).orderBy(Line.QUANTITY)))
                .containsExactly(2, 4);
        assertThat(read(select(Parcel.AMOUNT).where(Parcel.LINE.has(Line.WARE.has(Ware.NAME.eq("apple"))))))
                .containsExactly(4);
        assertThat(read(select(Client.NAME)
                        .where(Client.PURCHASES.any(), not(Client.PURCHASES.any(Purchase.STATUS.eq("paid"))))))
                .containsExactly("bob");
    }

    @Test
    void objects_areComparedWithRelationships() {
        sessions.inTransaction(session -> {
            Client ann = named(session, "ann");
            Line line = session.execute(select(Line.class).where(Line.QUANTITY.eq(2)))
                    .one();
            Ware hammer = line.getWare();
            assertThat(session.execute(select(count()).from(Purchase.class).where(Purchase.CLIENT.is(ann)))
                            .one())
                    .isEqualTo(2);
            assertThat(session.execute(select(Parcel.class).where(Parcel.LINE.is(line)))
                            .all())
                    .hasSize(2);
            assertThat(session.execute(select(Client.NAME).where(Client.PURCHASES.any(Purchase.LINES.contains(line))))
                            .all())
                    .containsExactly("ann");
            assertThat(session.execute(select(Ware.NAME).where(Ware.LINES.contains(line)))
                            .all())
                    .containsExactly("hammer");
            assertThat(session.execute(select(Category.NAME).where(Category.WARES.contains(hammer)))
                            .all())
                    .containsExactly("hand");
            assertThat(session.execute(select(count()).from(Purchase.class).where(not(Purchase.CLIENT.is(ann))))
                            .one())
                    .isEqualTo(1);
        });
    }

    @Test
    void setOperations_areSortedAndLimited_andNest() {
        var names = select(Client.NAME.as("name"))
                .union(select(Ware.NAME))
                .orderBy("name")
                .limit(3);
        assertThat(read(names)).containsExactly("ann", "apple", "bob");
        var both = select(Client.NAME)
                .union(select(Ware.NAME))
                .except(select(Ware.NAME).union(select(Category.NAME)));
        assertThat(read(both)).containsExactlyInAnyOrder("ann", "bob", "cem");
        assertThat(read(select(Client.NAME)
                        .unionAll(select(Client.NAME))
                        .intersect(select(Client.NAME).where(Client.NAME.ne("cem")))))
                .containsExactlyInAnyOrder("ann", "bob");
        var everybody = select(Client.ID, Client.NAME)
                .where(Client.COUNTRY.eq("DE"))
                .unionAll(select(Client.ID, Client.NAME).where(Client.NAME.eq("ann")))
                .subquery("everybody");
        assertThat(read(select(everybody.column(Client.NAME), count())
                        .from(everybody)
                        .groupBy(everybody.column(Client.NAME))
                        .orderBy(everybody.column(Client.NAME))))
                .containsExactly(new Row2<>("ann", 2L), new Row2<>("cem", 1L));
    }

    @Test
    void setOperations_ofLimitedParts_keepTheirLimits() {
        var cheapest = select(Ware.NAME).orderBy(Ware.PRICE).limit(1);
        var dearest = select(Ware.NAME).orderBy(Ware.PRICE.desc()).limit(1);
        assertThat(read(cheapest.unionAll(dearest))).containsExactlyInAnyOrder("apple", "drill");
        assertThat(read(select(Ware.NAME)
                        .where(Ware.NAME.in(cheapest.unionAll(dearest)))
                        .orderBy(Ware.NAME)))
                .containsExactly("apple", "drill");
    }

    @Test
    void setOperations_giveObjects() {
        reading(
                select(Client.class)
                        .where(Client.COUNTRY.eq("DE"))
                        .union(select(Client.class).where(Client.NAME.eq("bob"))),
                1,
                (clients, session) -> {
                    assertThat(clients).extracting(Client::getName).containsExactlyInAnyOrder("ann", "bob", "cem");
                    assertThat(clients).allMatch(session::contains);
                });
    }

    @Test
    void groupsWithAnObject() {
        reading(
                select(Client.ENTITY, count(Purchase.ID))
                        .leftJoin(Client.PURCHASES)
                        .groupBy(Client.ID)
                        .orderBy(count(Purchase.ID).desc(), Client.NAME),
                1,
                (rows, session) -> {
                    assertThat(rows).extracting(row -> row.v1().getName()).containsExactly("ann", "bob", "cem");
                    assertThat(rows).extracting(Row2::v2).containsExactly(2L, 1L, 0L);
                });
    }

    @Test
    void objectOfALeftJoin_isNullWhereThereIsNone() {
        reading(
                select(Client.ENTITY, Purchase.ENTITY)
                        .leftJoin(Client.PURCHASES)
                        .orderBy(Client.NAME, Purchase.ID),
                1,
                (rows, session) -> {
                    assertThat(rows).hasSize(4);
                    assertThat(rows.get(0).v1()).isSameAs(rows.get(1).v1());
                    assertThat(rows.get(3).v2()).isNull();
                });
    }

    @Test
    void valuesOfAHybrid_areThoseOfTheDatabase() {
        assertThat(read(select(Client.SHOWN).from(Client.class).orderBy(Client.NAME)))
                .containsExactly("ann of DE", null, "cem of DE");
        reading(select(Client.class).orderBy(Client.NAME), 1, (clients, session) -> {
            assertThat(clients).extracting(Client.SHOWN::of).containsExactly("ann of DE", null, "cem of DE");
        });
    }

    @Test
    void conditions_areSelectedGroupedAndOrderedBy() {
        var home = Client.COUNTRY.eq("DE").as("home");
        assertThat(read(select(Client.NAME, Client.COUNTRY.isNull()).orderBy(Client.NAME)))
                .containsExactly(new Row2<>("ann", false), new Row2<>("bob", true), new Row2<>("cem", false));
        assertThat(read(select(Client.COUNTRY.isNull(), count())
                        .groupBy(Client.COUNTRY.isNull())
                        .orderBy(Client.COUNTRY.isNull().desc())))
                .containsExactly(new Row2<>(true, 1L), new Row2<>(false, 2L));
        assertThat(read(select(Client.NAME, home).orderBy(Client.NAME)))
                .extracting(Row2::v2)
                .containsExactly(true, null, true);
        assertThat(read(select(exists(select(Client.ID).where(Client.NAME.eq("zoe"))))))
                .containsExactly(false);
        assertThat(read(select(Client.NAME, Client.PURCHASES.any())
                        .from(Client.class)
                        .orderBy(Client.NAME)))
                .extracting(Row2::v2)
                .containsExactly(true, true, false);
    }

    @Test
    void listsOfNothing() {
        assertThat(read(select(Client.NAME).where(Client.NAME.in(List.of())))).isEmpty();
        assertThat(read(select(Client.NAME).where(Client.NAME.notIn(List.of()))))
                .hasSize(3);
        assertThat(read(select(Client.NAME).where(Client.COUNTRY.notIn(List.of()))))
                .hasSize(3);
        assertThat(read(select(Client.NAME).where(Client.COUNTRY.notIn(List.of("FR")))))
                .hasSize(2);
    }

    @Test
    void keysOfSeveralColumns_areAskedForAsATuple() {
        List<Row2<Long, Long>> keys =
                read(select(Line.PURCHASE_ID, Line.WARE_ID).where(Line.QUANTITY.in(List.of(2, 4))));
        assertThat(read(select(Line.QUANTITY)
                        .where(tuple(Line.PURCHASE_ID, Line.WARE_ID)
                                .in(keys.stream()
                                        .map(key -> List.of(key.v1(), key.v2()))
                                        .toList()))
                        .orderBy(Line.QUANTITY)))
                .containsExactly(2, 4);
        assertThat(read(select(Line.QUANTITY)
                        .where(tuple(Line.PURCHASE_ID, Line.WARE_ID).in(select(Parcel.PURCHASE_ID, Parcel.WARE_ID)))
                        .orderBy(Line.QUANTITY)))
                .containsExactly(2, 4);
    }

    @Test
    void aggregates_withDistinctFilterAndOrder() {
        assertThat(read(select(Client.NAME, countDistinct(Line.WARE_ID), count().filter(Line.QUANTITY.ge(4)))
                        .join(Client.PURCHASES)
                        .join(Purchase.LINES)
                        .groupBy(Client.NAME)
                        .orderBy(Client.NAME)))
                .containsExactly(new Row3<>("ann", 3L, 1L), new Row3<>("bob", 2L, 1L));
        assertThat(read(select(Client.NAME, stringAgg(Ware.NAME, ", ").orderBy(Ware.NAME.desc()))
                        .join(Client.PURCHASES)
                        .join(Purchase.LINES)
                        .join(Line.WARE)
                        .groupBy(Client.NAME)
                        .orderBy(Client.NAME)))
                .containsExactly(new Row2<>("ann", "hammer, drill, apple"), new Row2<>("bob", "hammer, apple"));
    }

    @Test
    void windows_runOverJoins() {
        var running = sum(Line.QUANTITY)
                .over(window().partitionBy(Client.ID)
                        .orderBy(Purchase.PLACED_ON, Line.QUANTITY)
                        .rows(null, 0));
        var before =
                lag(Line.QUANTITY, 1).over(window().partitionBy(Client.ID).orderBy(Purchase.PLACED_ON, Line.QUANTITY));
        assertThat(read(select(Client.NAME, running, before)
                        .join(Client.PURCHASES)
                        .join(Purchase.LINES)
                        .orderBy(Client.NAME, Purchase.PLACED_ON, Line.QUANTITY)))
                .extracting(row -> row.v1() + " " + row.v2() + " " + row.v3())
                .containsExactly("ann 2 null", "ann 12 2", "ann 13 10", "bob 1 null", "bob 5 1");
    }

    @Test
    void lateral_givesTheLastOfEach() {
        if (!engine.dialect().has(Feature.LATERAL)) {
            return;
        }
        var last = select(Purchase.ID, Purchase.PLACED_ON)
                .where(Purchase.CLIENT_ID.eq(Client.ID))
                .orderBy(Purchase.PLACED_ON.desc())
                .limit(1)
                .lateral("last");
        assertThat(read(select(Client.NAME, last.column(Purchase.PLACED_ON))
                        .leftJoin(last, truth())
                        .orderBy(Client.NAME)))
                .extracting(row -> row.v1() + " " + row.v2())
                .containsExactly("ann 2024-02-05", "bob 2024-02-10", "cem null");
    }

    @Test
    void caseExpressions_sortAndCount() {
        var size = when(Line.TOTAL.gt(50))
                .then("large")
                .when(Line.TOTAL.gt(10), "middle")
                .otherwise("small")
                .as("size");
        assertThat(read(select(size, count()).from(Line.class).groupBy(size).orderBy(size)))
                .containsExactly(new Row2<>("large", 1L), new Row2<>("middle", 1L), new Row2<>("small", 3L));
        assertThat(read(select(Client.NAME)
                        .orderBy(when(Client.NAME.eq("cem")).then(0).otherwise(1), Client.NAME)))
                .containsExactly("cem", "ann", "bob");
        assertThat(read(select(Client.NAME).orderBy(Client.COUNTRY.asc().nullsFirst(), Client.NAME.desc())))
                .containsExactly("bob", "cem", "ann");
    }

    @Test
    void distinct_overAJoin() {
        assertThat(read(select(Client.COUNTRY).distinct().join(Client.PURCHASES)))
                .containsExactlyInAnyOrder("DE", null);
        assertThat(read(select(count()).from(select(Client.COUNTRY).distinct().subquery("c"))))
                .containsExactly(2L);
        assertThat(read(select(Client.class).distinct().join(Client.PURCHASES).orderBy(Client.NAME)))
                .extracting(Client::getName)
                .containsExactly("ann", "bob");
        assertThat(read(select(Client.class).join(Client.PURCHASES).orderBy(Client.NAME)))
                .extracting(Client::getName)
                .contains("ann", "bob");
    }

    @Test
    void arithmeticOfAggregates_andCasts() {
        assertThat(read(select(sum(Line.QUANTITY).times(2).plus(1)).from(Line.class)))
                .containsExactly(37);
        assertThat(read(select(avg(Line.QUANTITY)).from(Line.class)).get(0)).isEqualByComparingTo("3.6");
        assertThat(read(select(max(Purchase.PLACED_ON)).from(Purchase.class)).get(0))
                .hasToString("2024-02-10");
        assertThat(read(select(Client.ID.cast(Types.varchar(20)).eq("1"))
                        .from(Client.class)
                        .orderBy(Client.ID)))
                .containsExactly(true, false, false);
        assertThat(read(select(extract(TimeField.MONTH, Purchase.PLACED_ON), count())
                        .groupBy(extract(TimeField.MONTH, Purchase.PLACED_ON))
                        .orderBy(extract(TimeField.MONTH, Purchase.PLACED_ON))))
                .containsExactly(new Row2<>(1, 1L), new Row2<>(2, 2L));
    }

    record Item(String ware, int quantity) {}

    record Receipt(LocalDate day, String client, List<Item> items) {}

    @Test
    void listsWithinRecords_alongRelationships() {
        assertThat(read(select(into(
                                Receipt::new,
                                Purchase.PLACED_ON,
                                Client.NAME,
                                many(Purchase.LINES, into(Item::new, Ware.NAME, Line.QUANTITY))
                                        .with(lines -> lines.join(Line.WARE))
                                        .orderBy(Ware.NAME)))
                        .join(Purchase.CLIENT)
                        .orderBy(Purchase.PLACED_ON)))
                .extracting(receipt -> receipt.client() + receipt.items())
                .containsExactly(
                        "ann[Item[ware=apple, quantity=10], Item[ware=hammer, quantity=2]]",
                        "ann[Item[ware=drill, quantity=1]]",
                        "bob[Item[ware=apple, quantity=4], Item[ware=hammer, quantity=1]]");
        assertThat(read(select(many(Line.PARCELS, Parcel.AMOUNT)).from(Line.class)).stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void cte_isReadTwice_underTwoNames() {
        var n = count().as("n");
        var per = select(Purchase.CLIENT_ID, n).groupBy(Purchase.CLIENT_ID).cte("per");
        var other = per.as("other");
        assertThat(read(select(per.column(n), other.column(n))
                        .join(other, per.column(n).gt(other.column(n)))))
                .containsExactly(new Row2<>(2L, 1L));
        assertThat(read(select(per.column(n))
                        .from(per)
                        .where(per.column(n)
                                .eq(select(max(per.column(n))).from(per).scalar()))))
                .containsExactly(2L);
    }

    @Test
    void cte_ofACte_insideASubquery() {
        var german =
                select(Client.ID, Client.NAME).where(Client.COUNTRY.eq("DE")).cte("german");
        var busy = select(german.column(Client.ID), german.column(Client.NAME))
                .join(Purchase.class, Purchase.CLIENT_ID.eq(german.column(Client.ID)))
                .distinct()
                .cte("busy");
        var inner = select(busy.column(Client.NAME).as("who")).from(busy).subquery("inner_one");
        assertThat(read(select(inner.column("who", Types.VARCHAR)).from(inner))).containsExactly("ann");
        assertThat(read(select(Client.NAME)
                        .where(
                                Client.ID.in(select(busy.column(Client.ID))),
                                Client.ID.in(select(german.column(Client.ID))))))
                .containsExactly("ann");
        assertThat(read(select(busy.column(Client.NAME)).union(select(german.column(Client.NAME)))))
                .containsExactlyInAnyOrder("ann", "cem");
    }

    @Test
    void subquery_underTwoNames_isTwo() {
        var cheap = select(Ware.ID, Ware.NAME).where(Ware.PRICE.lt(5)).subquery("cheap");
        var dear = select(Ware.ID, Ware.NAME).where(Ware.PRICE.ge(5)).subquery("dear");
        assertThat(read(select(cheap.column(Ware.NAME), dear.column(Ware.NAME))
                        .crossJoin(dear)
                        .orderBy(cheap.column(Ware.NAME), dear.column(Ware.NAME))))
                .extracting(row -> row.v1() + row.v2())
                .containsExactly("appledrill", "applehammer", "riddledrill", "riddlehammer");
        assertThat(read(select(cheap.column(Ware.NAME), cheap.column(Ware.ID), count(Line.QUANTITY))
                        .leftJoin(Line.class, Line.WARE_ID.eq(cheap.column(Ware.ID)))
                        .groupBy(cheap.column(Ware.ID), cheap.column(Ware.NAME))
                        .orderBy(cheap.column(Ware.NAME))))
                .extracting(row -> row.v1() + row.v3())
                .containsExactly("apple2", "riddle0");
    }

    @Test
    void having_asksASubquery_andOrderIsCorrelated() {
        var average = select(avg(Line.QUANTITY)).from(Line.class).scalar();
        assertThat(read(select(Client.NAME)
                        .join(Client.PURCHASES)
                        .join(Purchase.LINES)
                        .groupBy(Client.NAME)
                        .having(avg(Line.QUANTITY).gt(average))))
                .containsExactly("ann");
        assertThat(read(select(Client.NAME)
                        .orderBy(
                                select(count())
                                        .from(Purchase.class)
                                        .where(Purchase.CLIENT_ID.eq(Client.ID))
                                        .scalar()
                                        .desc(),
                                Client.NAME)))
                .containsExactly("ann", "bob", "cem");
    }

    @Test
    void values_areJoinedTo() {
        var wanted = values(
                        "wanted",
                        ColumnDefinition.column("who", Types.varchar(50)),
                        ColumnDefinition.column("rank", Types.INTEGER))
                .row("cem", 1)
                .row("ann", 2);
        assertThat(read(select(Client.NAME, wanted.column("rank", Types.INTEGER))
                        .join(wanted, wanted.column("who", Types.varchar(50)).eq(Client.NAME))
                        .orderBy(wanted.column("rank", Types.INTEGER))))
                .containsExactly(new Row2<>("cem", 1), new Row2<>("ann", 2));
    }

    @Test
    void notIn_withNulls_findsNothing_asSqlSays() {
        assertThat(read(select(Client.NAME).where(Client.NAME.notIn(select(Client.COUNTRY)))))
                .isEmpty();
        assertThat(read(select(Client.NAME)
                        .where(Client.NAME.notIn(select(Client.COUNTRY).where(Client.COUNTRY.isNotNull())))))
                .hasSize(3);
        assertThat(read(select(Client.NAME).where(Client.COUNTRY.isDistinctFrom("DE"))))
                .containsExactly("bob");
        assertThat(read(select(Client.NAME).where(Client.COUNTRY.ne("DE")))).isEmpty();
    }

    @Test
    void betweenDates_andPatterns() {
        assertThat(read(select(count())
                        .from(Purchase.class)
                        .where(Purchase.PLACED_ON.between(
                                LocalDate.parse("2024-02-01"), LocalDate.parse("2024-02-29")))))
                .containsExactly(2L);
        assertThat(read(select(Ware.NAME).from(Ware.class).where(Ware.NAME.contains("%"))))
                .isEmpty();
        assertThat(read(select(Ware.NAME).from(Ware.class).where(Ware.NAME.like("_r%"))))
                .containsExactly("drill");
        assertThat(read(select(Ware.NAME).from(Ware.class).where(Ware.NAME.likeIgnoreCase("DR%"))))
                .containsExactly("drill");
        assertThat(read(select(Ware.NAME.upper().concat("!"))
                        .from(Ware.class)
                        .where(Ware.NAME.length().eq(5))
                        .orderBy(Ware.NAME)))
                .containsExactly("APPLE!", "DRILL!");
    }

    @Test
    void rollup_addsASum() {
        if (!engine.dialect().has(Feature.ROLLUP)) {
            return;
        }
        assertThat(read(select(Client.NAME, sum(Line.QUANTITY))
                        .join(Client.PURCHASES)
                        .join(Purchase.LINES)
                        .groupBy(rollup(Client.NAME))))
                .contains(new Row2<>(null, 18));
    }

    @Test
    void pages_byOffset_ofGroups() {
        assertThat(read(select(Ware.NAME, sum(Line.QUANTITY).as("sold"))
                        .join(Ware.LINES)
                        .groupBy(Ware.NAME)
                        .orderBy("sold")
                        .limit(1)
                        .offset(1)))
                .containsExactly(new Row2<>("hammer", 3));
        assertThat(read(select(count())
                        .from(select(Ware.NAME)
                                .join(Ware.LINES)
                                .groupBy(Ware.NAME)
                                .subquery("grouped"))))
                .containsExactly(3L);
    }

    @Test
    void sameRelationship_twice_underTwoNames() {
        LineModel.Alias apples = Line.as("apples");
        LineModel.Alias hammers = Line.as("hammers");
        WareModel.Alias apple = Ware.as("apple");
        WareModel.Alias hammer = Ware.as("hammer");
        assertThat(read(select(Purchase.ID, apples.QUANTITY, hammers.QUANTITY)
                        .join(Purchase.LINES.as("apples"))
                        .join(Line.WARE.from("apples").as("apple"))
                        .join(Purchase.LINES.as("hammers"))
                        .join(Line.WARE.from("hammers").as("hammer"))
                        .where(apple.NAME.eq("apple"), hammer.NAME.eq("hammer"))
                        .orderBy(Purchase.PLACED_ON)))
                .extracting(row -> row.v2() + " " + row.v3())
                .containsExactly("10 2", "4 1");
    }

    @Test
    void hybrid_ofAnAlias() {
        var parts = select(Line.PURCHASE_ID, sum(Line.TOTAL).as("total"))
                .groupBy(Line.PURCHASE_ID)
                .subquery("parts");
        assertThat(read(select(Purchase.STATUS, parts.column("total", Types.decimal(12, 2)))
                        .join(parts, parts.column(Line.PURCHASE_ID).eq(Purchase.ID))
                        .orderBy(parts.column("total", Types.decimal(12, 2)).desc())))
                .extracting(Row2::v1)
                .containsExactly("paid", "open", "open");
    }

    @Test
    void rowsOfUpdatesAndDeletes_comeBack_whereTheDatabaseCan() {
        if (!engine.dialect().has(Feature.UPDATE_RETURNING)) {
            return;
        }
        sessions.inTransaction(session -> {
            assertThat(session.execute(update(Line.class)
                                    .set(Line.QUANTITY, Line.QUANTITY.times(2))
                                    .where(Line.WARE.has(Ware.NAME.eq("apple")))
                                    .returning(Line.QUANTITY, Line.TOTAL))
                            .all())
                    .extracting(Row2::v1)
                    .containsExactlyInAnyOrder(20, 8);
            assertThat(session.execute(delete(Parcel.class)
                                    .where(Parcel.AMOUNT.eq(4))
                                    .returning(Parcel.AMOUNT))
                            .all())
                    .containsExactly(4);
            assertThat(session.execute(update(Client.class)
                                    .set(Client.COUNTRY, "FR")
                                    .where(Client.NAME.eq("bob"))
                                    .returning(Client.ENTITY))
                            .one()
                            .getCountry())
                    .isEqualTo("FR");
        });
    }

    @Test
    void pathsBetweenOtherNames_areAskedWhetherThereIsAny() {
        PurchaseModel.Alias p = Purchase.as("p");
        CategoryModel.Alias inner = Category.as("inner");
        assertThat(read(select(p.STATUS).where(Purchase.LINES.from("p").exists(Line.WARE.has(Ware.NAME.eq("drill"))))))
                .containsExactly("paid");
        assertThat(read(select(p.PLACED_ON).where(Purchase.CLIENT.from("p").exists(Client.NAME.eq("bob")))))
                .hasSize(1);
        assertThat(read(select(Category.NAME)
                        .from(Category.class)
                        .where(Category.CHILDREN.as("inner").exists(inner.NAME.eq("hand")))))
                .containsExactly("tools");
        assertThat(read(select(inner.NAME)
                        .where(Category.PARENT.from("inner").exists(Category.NAME.eq("tools")))
                        .orderBy(inner.NAME)))
                .containsExactly("hand", "power");
        assertThat(read(select(Client.NAME)
                        .where(Client.PURCHASES
                                .where(Purchase.STATUS.eq("paid"))
                                .exists())))
                .containsExactly("ann");
    }

    @Test
    void entities_areJoinedByTheirForeignKey() {
        assertThat(read(select(Client.class).join(Purchase.class).where(Purchase.STATUS.eq("paid"))))
                .extracting(Client::getName)
                .containsExactly("ann");
        assertThat(read(select(Client.NAME, count(Purchase.ID))
                        .leftJoin(Purchase.class)
                        .groupBy(Client.NAME)
                        .orderBy(Client.NAME)))
                .extracting(Row2::v2)
                .containsExactly(2L, 1L, 0L);
        assertThat(read(select(Line.QUANTITY, Parcel.AMOUNT).join(Parcel.class).where(Parcel.AMOUNT.eq(4))))
                .containsExactly(new Row2<>(4, 4));
    }

    @Test
    void columnsOfOneName_inASubquery_areToldApart() {
        var sub = select(Client.ID, Purchase.ID, Client.NAME)
                .join(Client.PURCHASES)
                .subquery("sub");
        assertThat(read(select(count()).from(sub))).containsExactly(3L);
        assertThat(read(select(sub.column(Client.ID), sub.column(Purchase.ID)).orderBy(sub.column(Purchase.ID))))
                .isEqualTo(read(
                        select(Client.ID, Purchase.ID).join(Client.PURCHASES).orderBy(Purchase.ID)));
    }

    @Test
    void columnsOfOneName_inACte_areToldApart() {
        var cte = select(Client.ID, Purchase.ID, Client.NAME)
                .join(Client.PURCHASES)
                .cte("both_ids");
        assertThat(read(select(cte.column(Client.ID), cte.column(Purchase.ID)).orderBy(cte.column(Purchase.ID))))
                .isEqualTo(read(
                        select(Client.ID, Purchase.ID).join(Client.PURCHASES).orderBy(Purchase.ID)));
    }

    @Test
    void objectsOfAQuery_areCounted() {
        assertThat(read(select(count())
                        .from(select(Client.class)
                                .where(Client.COUNTRY.eq("DE"))
                                .subquery("q"))))
                .containsExactly(2L);
        assertThat(read(select(count())
                        .from(select(Client.ENTITY, Purchase.ENTITY)
                                .join(Client.PURCHASES)
                                .subquery("q"))))
                .containsExactly(3L);
        assertThat(read(select(count())
                        .from(select(Client.class)
                                .join(Client.PURCHASES)
                                .distinct()
                                .subquery("q"))))
                .containsExactly(2L);
    }

    @Test
    void differencesOfUnions_withColumnsOfOneName() {
        var all = select(Client.NAME, Ware.NAME).crossJoin(Ware.ENTITY).subquery("pairs");
        assertThat(read(select(count()).from(all))).containsExactly(12L);
    }

    @Test
    void conditionOnNull_isSaidInOneWay() {
        assertThatThrownBy(() -> Client.COUNTRY.eq((String) null)).hasMessageContaining("isNull");
    }

    @Test
    void tables_areJoinedByKeys_whereNoFromIsSaid() {
        var clients = table(Client.ENTITY.table().definition());
        var purchases = table(Purchase.ENTITY.table().definition());
        var lines = table(Line.ENTITY.table().definition());
        var parcels = table(Parcel.ENTITY.table().definition());
        try (var connection = engine.connect()) {
            assertThat(connection
                            .execute(select(
                                            clients.column("name", Types.VARCHAR),
                                            parcels.column("amount", Types.INTEGER))
                                    .from(clients)
                                    .join(purchases)
                                    .join(lines)
                                    .join(parcels)
                                    .where(parcels.column("amount", Types.INTEGER)
                                            .gt(1)))
                            .all())
                    .containsExactly(new Row2<>("bob", 4));
            assertThat(connection
                            .execute(select(
                                            clients.column("name", Types.VARCHAR),
                                            count(lines.column("quantity", Types.INTEGER)))
                                    .from(clients)
                                    .leftJoin(purchases)
                                    .leftJoin(lines)
                                    .groupBy(clients.column("name", Types.VARCHAR))
                                    .orderBy(clients.column("name", Types.VARCHAR)))
                            .all())
                    .extracting(Row2::v2)
                    .containsExactly(3L, 2L, 0L);
            assertThat(connection
                            .execute(select(
                                            lines.column("quantity", Types.INTEGER),
                                            parcels.column("amount", Types.INTEGER))
                                    .rightJoin(
                                            parcels,
                                            parcels.column("ware_id", Types.BIGINT)
                                                    .eq(lines.column("ware_id", Types.BIGINT))
                                                    .and(parcels.column("purchase_id", Types.BIGINT)
                                                            .eq(lines.column("purchase_id", Types.BIGINT)))))
                            .all())
                    .hasSize(3);
        }
    }

    @Test
    void entitiesWithoutAPath_areJoinedSideBySideInWhere() {
        assertThat(read(select(Client.NAME, Ware.NAME)
                        .where(
                                Purchase.CLIENT_ID.eq(Client.ID),
                                Line.PURCHASE_ID.eq(Purchase.ID),
                                Line.WARE_ID.eq(Ware.ID),
                                Line.QUANTITY.eq(10))))
                .containsExactly(new Row2<>("ann", "apple"));
        assertThat(read(select(Client.NAME, Ware.NAME)
                        .join(Client.PURCHASES)
                        .where(Line.PURCHASE_ID.eq(Purchase.ID), Line.WARE_ID.eq(Ware.ID), Line.QUANTITY.eq(10))))
                .containsExactly(new Row2<>("ann", "apple"));
    }

    @Test
    void joinsInAnyOrder_ofFourEntities() {
        assertThat(read(select(Category.NAME, Ware.NAME, Client.NAME, Purchase.STATUS)
                        .join(Client.PURCHASES)
                        .join(Purchase.LINES)
                        .join(Line.WARE)
                        .leftJoin(Ware.CATEGORY)
                        .where(Line.QUANTITY.eq(10))))
                .extracting(row -> row.v1() + row.v2() + row.v3() + row.v4())
                .containsExactly("foodappleannopen");
        assertThat(read(select(Category.NAME, Client.NAME)
                        .join(Line.WARE)
                        .join(Line.PURCHASE)
                        .join(Purchase.CLIENT)
                        .join(Ware.CATEGORY)
                        .distinct()
                        .orderBy(Category.NAME, Client.NAME)))
                .extracting(row -> row.v1() + row.v2())
                .containsExactly("foodann", "foodbob", "handann", "handbob", "powerann");
    }
}
