package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.all;
import static dev.cinnabar.orm.Load.criteria;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.sum;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.it.orm.trade.Category;
import dev.cinnabar.it.orm.trade.Client;
import dev.cinnabar.it.orm.trade.ClientModel;
import dev.cinnabar.it.orm.trade.Gadget;
import dev.cinnabar.it.orm.trade.Line;
import dev.cinnabar.it.orm.trade.Parcel;
import dev.cinnabar.it.orm.trade.Purchase;
import dev.cinnabar.it.orm.trade.PurchaseModel;
import dev.cinnabar.it.orm.trade.Ware;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.result.Row2;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions inside options, and what else queries of sessions are asked. */
abstract class TradeOptionContract extends TradeContract {
    @Test
    void conditionOfALoad_asksAlongRelationships() {
        var some = Purchase.LINES.any(Line.QUANTITY.gt(5));
        reading(
                select(Client.class)
                        .options(joined(Client.PURCHASES).where(some))
                        .orderBy(Client.NAME),
                1,
                (clients, session) -> assertThat(clients)
                        .extracting(c -> c.getPurchases().size())
                        .containsExactly(1, 0, 0));
        reading(
                select(Client.class)
                        .options(selectIn(Client.PURCHASES).where(some))
                        .orderBy(Client.NAME),
                2,
                (clients, session) -> assertThat(clients)
                        .extracting(c -> c.getPurchases().size())
                        .containsExactly(1, 0, 0));
        reading(
                select(Client.class)
                        .options(joined(Client.PURCHASES).where(some))
                        .orderBy(Client.NAME)
                        .limit(2),
                1,
                (clients, session) -> assertThat(clients)
                        .extracting(c -> c.getPurchases().size())
                        .containsExactly(1, 0));
    }

    @Test
    void conditionOfALoad_withinOneTable_asksOtherRows() {
        var parents = Category.CHILDREN.any(Category.NAME.eq("hand"));
        Category workshop = new Category("workshop");
        sessions.inTransaction(session -> {
            Category tools = session.execute(select(Category.class).where(Category.NAME.eq("tools")))
                    .one();
            session.add(workshop);
            workshop.getChildren().add(tools);
            workshop.getChildren().add(new Category("bench"));
        });
        reading(
                select(Category.class)
                        .options(joined(Category.CHILDREN).where(parents))
                        .where(Category.NAME.eq("workshop")),
                1,
                (all, session) -> assertThat(all.get(0).getChildren())
                        .extracting(Category::getName)
                        .containsExactly("tools"));
        reading(
                select(Category.class)
                        .options(selectIn(Category.CHILDREN).where(parents))
                        .where(Category.NAME.eq("workshop")),
                2,
                (all, session) -> assertThat(all.get(0).getChildren())
                        .extracting(Category::getName)
                        .containsExactly("tools"));
        reading(
                select(Category.class)
                        .options(joined(Category.CHILDREN).where(Category.NAME.ne("bench")))
                        .where(Category.NAME.eq("workshop")),
                1,
                (all, session) -> assertThat(all.get(0).getChildren())
                        .extracting(Category::getName)
                        .containsExactly("tools"));
    }

    @Test
    void criteria_askAlongRelationships_whateverNameTheEntityGoesBy() {
        var large = criteria(Purchase.class, Purchase.LINES.any(Line.QUANTITY.gt(5)));
        reading(
                select(Client.class).options(large, joined(Client.PURCHASES)).orderBy(Client.NAME),
                1,
                (clients, session) -> assertThat(clients)
                        .extracting(c -> c.getPurchases().size())
                        .containsExactly(1, 0, 0));
        assertThat(read(select(Client.NAME).where(Client.PURCHASES.any()).options(large)))
                .containsExactly("ann");
        PurchaseModel.Alias p = Purchase.as("p");
        assertThat(read(select(p.STATUS).from(p).options(large))).containsExactly("open");
        assertThat(read(select(count())
                        .from(Client.class)
                        .join(Client.PURCHASES.as("p"))
                        .options(large)))
                .containsExactly(1L);
        assertThat(read(select(Client.NAME)
                        .where(Client.ID.in(select(Purchase.CLIENT_ID)))
                        .options(large)))
                .containsExactly("ann");
    }

    @Test
    void criteria_ofATableWithinItself() {
        var noHand = criteria(Category.class, Category.NAME.ne("hand"));
        assertThat(read(select(Category.NAME)
                        .from(Category.class)
                        .where(Category.CHILDREN.any())
                        .options(noHand)))
                .containsExactly("tools");
        assertThat(read(select(Category.NAME)
                        .from(Category.class)
                        .where(Category.CHILDREN.any(Category.NAME.eq("hand")))
                        .options(noHand)))
                .isEmpty();
        reading(
                select(Category.class).where(Category.NAME.eq("tools")).options(noHand, joined(Category.CHILDREN)),
                1,
                (all, session) -> assertThat(all.get(0).getChildren())
                        .extracting(Category::getName)
                        .containsExactly("power"));
    }

    @Test
    void joinForTheCondition_besideAJoinThatLoads() {
        reading(
                select(Purchase.class)
                        .join(Purchase.LINES)
                        .where(Line.QUANTITY.gt(3))
                        .options(joined(Purchase.LINES))
                        .orderBy(Purchase.PLACED_ON),
                1,
                (purchases, session) -> assertThat(purchases)
                        .extracting(p -> p.getLines().size())
                        .containsExactly(2, 2));
    }

    @Test
    void relationshipsOfAKind_areLoadedWithTheClassAbove() {
        reading(
                select(Ware.class)
                        .options(all(LoadStrategy.SELECT_IN, Ware.class))
                        .orderBy(Ware.NAME),
                3,
                (wares, session) -> {
                    assertThat(wares).extracting(w -> w.getLines().size()).containsExactly(2, 1, 2, 0);
                    assertThat(wares.get(0).getCategory().getName()).isEqualTo("food");
                    assertThat(wares.get(1)).isInstanceOf(Gadget.class);
                });
    }

    @Test
    void entityUnderAnotherName_withItsLists() {
        ClientModel.Alias c = Client.as("c");
        reading(
                select(c.ENTITY.with(selectIn(Client.PURCHASES))).from(c).orderBy(c.NAME),
                2,
                (clients, session) -> assertThat(clients)
                        .extracting(each -> each.getPurchases().size())
                        .containsExactly(2, 1, 0));
        reading(
                select(c.ENTITY.with(joined(Client.PURCHASES)))
                        .from(c)
                        .orderBy(c.NAME)
                        .limit(2),
                1,
                (clients, session) -> assertThat(clients)
                        .extracting(each -> each.getPurchases().size())
                        .containsExactly(2, 1));
        reading(
                select(Client.ENTITY, c.ENTITY)
                        .join(c, c.COUNTRY.eq(Client.COUNTRY).and(c.ID.gt(Client.ID))),
                1,
                (pairs, session) -> assertThat(pairs)
                        .extracting(pair -> pair.v1().getName() + pair.v2().getName())
                        .containsExactly("anncem"));
    }

    @Test
    void unionOfObjects_isSortedByAnAttribute() {
        reading(
                select(Client.class)
                        .where(Client.COUNTRY.eq("DE"))
                        .union(select(Client.class).where(Client.NAME.eq("bob")))
                        .orderBy(Client.NAME.desc())
                        .limit(2),
                1,
                (clients, session) ->
                        assertThat(clients).extracting(Client::getName).containsExactly("cem", "bob"));
    }

    @Test
    void insertFromAQuery_sendsDefaultsOfTheModel() {
        sessions.inTransaction(session -> {
            session.execute(insert(Purchase.class)
                    .from(
                            select(Client.ID, literal(LocalDate.parse("2024-06-01")))
                                    .where(Client.NAME.eq("cem")),
                            Purchase.CLIENT_ID,
                            Purchase.PLACED_ON));
            assertThat(session.execute(
                                    select(Purchase.STATUS).where(Purchase.PLACED_ON.eq(LocalDate.parse("2024-06-01"))))
                            .all())
                    .containsExactly("open");
        });
    }

    @Test
    void insertOfAValueThatAQueryGives() {
        sessions.inTransaction(session -> {
            session.execute(insert(Purchase.class)
                    .set(
                            Purchase.CLIENT_ID,
                            select(Client.ID).where(Client.NAME.eq("cem")).scalar())
                    .set(Purchase.PLACED_ON, LocalDate.parse("2024-06-01")));
            assertThat(session.execute(select(Client.NAME)
                                    .join(Client.PURCHASES)
                                    .where(Purchase.PLACED_ON.eq(LocalDate.parse("2024-06-01"))))
                            .all())
                    .containsExactly("cem");
        });
    }

    record Bought(String name, int quantity) {}

    @Test
    void nullForANumberOfJava_isRefusedByName() {
        assertThatThrownBy(() -> read(select(into(Bought::new, Client.NAME, sum(Line.QUANTITY)))
                        .leftJoin(Client.PURCHASES)
                        .leftJoin(Purchase.LINES)
                        .groupBy(Client.NAME)))
                .isInstanceOf(CinnabarException.class)
                .hasMessageContaining("NULL");
    }

    @Test
    void valueOfAHybrid_isWritten() {
        sessions.inTransaction(session -> {
            List<Line> lines = session.execute(select(Line.class)).all();
            session.execute(update(Line.class).set(Line.PRICE, Line.TOTAL).where(Line.QUANTITY.eq(10)));
            assertThat(lines)
                    .filteredOn(l -> l.getQuantity() == 10)
                    .allMatch(l -> l.getPrice().compareTo(new BigDecimal("5")) == 0);
        });
    }

    @Test
    void assignments_readWhatWasThereBefore() {
        sessions.inTransaction(session -> {
            session.execute(update(Client.class)
                    .set(Client.NAME, Client.NAME.concat("!"))
                    .set(Client.COUNTRY, Client.NAME)
                    .where(Client.NAME.eq("ann")));
            assertThat(session.execute(select(Client.NAME, Client.COUNTRY).where(Client.COUNTRY.eq("ann")))
                            .all())
                    .containsExactly(new Row2<>("ann!", "ann"));
        });
    }

    @Test
    void columnsThatChangePlaces_doSo_orAreRefused() {
        sessions.inTransaction(session -> {
            var swap = update(Client.class)
                    .set(Client.NAME, Client.COUNTRY)
                    .set(Client.COUNTRY, Client.NAME)
                    .where(Client.NAME.eq("ann"));
            if (engine.dialect().name().equals("mysql")) {
                assertThatThrownBy(() -> session.execute(swap)).hasMessageContaining("read each other's");
                return;
            }
            session.execute(swap);
            assertThat(session.execute(select(Client.NAME, Client.COUNTRY).where(Client.COUNTRY.eq("ann")))
                            .all())
                    .containsExactly(new Row2<>("DE", "ann"));
        });
    }

    @Test
    void changeAlongARelationshipWithinOneTable() {
        sessions.inTransaction(session -> {
            List<Category> all = session.execute(select(Category.class)).all();
            assertThat(session.execute(update(Category.class)
                                    .set(Category.NAME, Category.NAME.concat("!"))
                                    .where(Category.PARENT.has(Category.NAME.eq("tools"))))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(all).extracting(Category::getName).containsExactlyInAnyOrder("tools", "hand!", "power!", "food");
            session.execute(update(Ware.class).setNull(Ware.CATEGORY_ID).where(Ware.CATEGORY.has()));
            assertThat(session.execute(delete(Category.class)
                                    .where(not(Category.CHILDREN.any()), Category.PARENT.isNone()))
                            .rowCount())
                    .isEqualTo(1);
        });
    }

    @Test
    void fetchingNothing_andFromAnOffsetOn() {
        assertThat(read(select(Client.class).orderBy(Client.NAME).limit(0))).isEmpty();
        assertThat(read(select(Client.NAME).orderBy(Client.NAME).offset(1))).containsExactly("bob", "cem");
        assertThat(read(select(Client.class)
                        .options(joined(Client.PURCHASES))
                        .orderBy(Client.NAME)
                        .offset(2)))
                .extracting(Client::getName)
                .containsExactly("cem");
    }

    @Test
    void groupsAreCountedByTheirConditions_alongTwoPaths() {
        assertThat(read(select(
                                Client.NAME,
                                count().filter(Line.WARE.has(Ware.NAME.eq("apple"))),
                                count().filter(Line.PARCELS.any()))
                        .join(Client.PURCHASES)
                        .join(Purchase.LINES)
                        .groupBy(Client.NAME)
                        .orderBy(Client.NAME)))
                .extracting(row -> row.v1() + row.v2() + row.v3())
                .containsExactly("ann11", "bob11");
    }

    @Test
    void kindsTable_isNamedInGroupsAndConditions() {
        assertThat(read(select(Gadget.VOLTS, count(Ware.ID))
                        .from(Ware.class)
                        .groupBy(Gadget.VOLTS)
                        .orderBy(Gadget.VOLTS.asc().nullsFirst())))
                .containsExactly(new Row2<>(null, 3L), new Row2<>(230, 1L));
        assertThat(read(select(Line.QUANTITY).where(Line.WARE.has(Gadget.VOLTS.gt(1)))))
                .containsExactly(1);
        assertThat(read(select(Line.class).join(Line.WARE).where(Gadget.VOLTS.gt(1))))
                .hasSize(1);
        assertThat(read(select(Client.NAME)
                        .where(Client.PURCHASES.any(Purchase.LINES.any(Line.WARE.has(Gadget.VOLTS.eq(230)))))))
                .containsExactly("ann");
    }

    @Test
    void parcelsByHalfAKey() {
        sessions.inTransaction(session -> {
            Parcel lost = new Parcel(9);
            session.add(lost);
            session.flush();
            session.expungeAll();
            List<Parcel> parcels = session.execute(
                            select(Parcel.class).options(joined(Parcel.LINE)).orderBy(Parcel.AMOUNT.desc()))
                    .all();
            assertThat(parcels.get(0).getLine()).isNull();
            assertThat(parcels.get(1).getLine().getQuantity()).isEqualTo(4);
            session.expungeAll();
            assertThat(session.execute(select(count()).from(Parcel.class).where(Parcel.LINE.isNone()))
                            .one())
                    .isEqualTo(1);
            assertThat(session.execute(select(count()).from(Parcel.class).where(not(Parcel.LINE.has())))
                            .one())
                    .isEqualTo(1);
        });
    }
}
