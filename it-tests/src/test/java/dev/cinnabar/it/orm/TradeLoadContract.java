package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.containsEager;
import static dev.cinnabar.orm.Load.criteria;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.only;
import static dev.cinnabar.orm.Load.populateExisting;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.excluded;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.max;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.nullOf;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.it.orm.trade.Category;
import dev.cinnabar.it.orm.trade.Client;
import dev.cinnabar.it.orm.trade.ClientModel;
import dev.cinnabar.it.orm.trade.Gadget;
import dev.cinnabar.it.orm.trade.Line;
import dev.cinnabar.it.orm.trade.Parcel;
import dev.cinnabar.it.orm.trade.Purchase;
import dev.cinnabar.it.orm.trade.Ware;
import dev.cinnabar.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How objects and what belongs to them are loaded, where keys have several columns. */
abstract class TradeLoadContract extends TradeContract {
    @Test
    void nestedJoins_takeOneStatement_andAPageCountsObjects() {
        reading(
                select(Purchase.class)
                        .options(
                                joined(Purchase.CLIENT),
                                joined(Purchase.LINES)
                                        .then(joined(Line.WARE)
                                                .then(joined(Ware.CATEGORY).then(joined(Category.PARENT)))))
                        .orderBy(Purchase.PLACED_ON.desc())
                        .limit(2),
                1,
                (purchases, session) -> {
                    assertThat(purchases)
                            .extracting(p -> p.getClient().getName())
                            .containsExactly("bob", "ann");
                    assertThat(purchases.get(0).getLines())
                            .extracting(line -> line.getWare().getName())
                            .containsExactlyInAnyOrder("apple", "hammer");
                    Ware drill = purchases.get(1).getLines().get(0).getWare();
                    assertThat(drill.getCategory().getParent().getName()).isEqualTo("tools");
                });
    }

    @Test
    void orderByAJoinedEntity_withAListAndAPage() {
        reading(
                select(Purchase.class)
                        .join(Purchase.CLIENT)
                        .options(joined(Purchase.LINES), containsEager(Purchase.CLIENT))
                        .orderBy(Client.NAME.desc(), Purchase.ID.desc())
                        .limit(2),
                1,
                (purchases, session) -> {
                    assertThat(purchases)
                            .extracting(
                                    p -> p.getClient().getName() + p.getLines().size())
                            .containsExactly("bob2", "ann1");
                });
        reading(
                select(Purchase.class)
                        .join(Purchase.CLIENT)
                        .options(joined(Purchase.LINES))
                        .where(Client.COUNTRY.eq("DE"))
                        .orderBy(Client.NAME, Purchase.PLACED_ON.desc())
                        .limit(1)
                        .offset(1),
                1,
                (purchases, session) -> assertThat(purchases)
                        .extracting(p -> p.getLines().size())
                        .containsExactly(2));
    }

    @Test
    void pageOverAManyJoin_withoutDistinct_andWith() {
        reading(
                select(Client.class)
                        .join(Client.PURCHASES)
                        .distinct()
                        .options(joined(Client.PURCHASES))
                        .orderBy(Client.NAME)
                        .limit(2),
                2,
                (clients, session) -> assertThat(clients)
                        .extracting(c -> c.getName() + c.getPurchases().size())
                        .containsExactly("ann2", "bob1"));
    }

    @Test
    void selectIn_overKeysOfSeveralColumns() {
        reading(
                select(Line.class)
                        .options(selectIn(Line.PARCELS), selectIn(Line.WARE))
                        .orderBy(Line.QUANTITY),
                3,
                (lines, session) -> {
                    assertThat(lines).extracting(l -> l.getParcels().size()).containsExactlyInAnyOrder(2, 0, 0, 1, 0);
                    assertThat(lines).allMatch(l -> l.getWare().getName() != null);
                });
        reading(
                select(Parcel.class).options(joined(Parcel.LINE).then(selectIn(Line.PURCHASE))),
                2,
                (parcels, session) -> assertThat(parcels)
                        .allMatch(p -> p.getLine().getPurchase().getStatus() != null));
        reading(
                select(Parcel.class).options(selectIn(Parcel.LINE)),
                2,
                (parcels, session) ->
                        assertThat(parcels).allMatch(p -> p.getLine().getQuantity() > 1));
    }

    @Test
    void containsEager_narrowsAList_untilItIsPopulatedAnew() {
        sessions.inTransaction(session -> {
            List<Client> some = session.execute(select(Client.class)
                            .join(Client.PURCHASES)
                            .where(Purchase.STATUS.eq("paid"))
                            .options(containsEager(Client.PURCHASES)))
                    .all();
            assertThat(some).hasSize(1);
            assertThat(some.get(0).getPurchases()).hasSize(1);
            session.execute(select(Client.class).options(selectIn(Client.PURCHASES), populateExisting()))
                    .all();
            assertThat(some.get(0).getPurchases()).hasSize(2);
            session.expire(some.get(0));
            assertThat(some.get(0).getPurchases()).hasSize(2);
        });
    }

    @Test
    void criteria_holdForJoinsAndLists() {
        sessions.inTransaction(session -> {
            List<Client> clients = session.execute(select(Client.class)
                            .options(criteria(Purchase.class, Purchase.STATUS.eq("open")), selectIn(Client.PURCHASES))
                            .orderBy(Client.NAME))
                    .all();
            assertThat(clients).extracting(c -> c.getPurchases().size()).containsExactly(1, 1, 0);
        });
        sessions.inTransaction(session -> {
            List<Client> clients = session.execute(select(Client.class)
                            .options(criteria(Purchase.class, Purchase.STATUS.eq("open")), joined(Client.PURCHASES))
                            .orderBy(Client.NAME))
                    .all();
            assertThat(clients).extracting(c -> c.getPurchases().size()).containsExactly(1, 1, 0);
        });
        assertThat(read(select(Client.NAME, count(Purchase.ID))
                        .leftJoin(Client.PURCHASES)
                        .groupBy(Client.NAME)
                        .orderBy(Client.NAME)
                        .options(criteria(Purchase.class, Purchase.STATUS.eq("paid")))))
                .extracting(row -> row.v1() + row.v2())
                .containsExactly("ann1", "bob0", "cem0");
    }

    @Test
    void stream_withListsInPortions() {
        sessions.inTransaction(session -> {
            try (Stream<Client> clients = session
                    .execute(select(Client.class)
                            .options(selectIn(Client.PURCHASES).then(selectIn(Purchase.LINES)))
                            .orderBy(Client.NAME)
                            .fetchSize(2))
                    .stream()) {
                assertThat(clients.map(c -> c.getName()
                                + c.getPurchases().stream()
                                        .mapToInt(p -> p.getLines().size())
                                        .sum()))
                        .containsExactly("ann3", "bob2", "cem0");
            }
        });
        sessions.inTransaction(session -> {
            try (Stream<Client> clients = session
                    .execute(select(Client.class)
                            .options(joined(Client.PURCHASES))
                            .orderBy(Client.NAME)
                            .fetchSize(1))
                    .stream()) {
                assertThat(clients.map(c -> c.getName() + c.getPurchases().size()))
                        .containsExactly("ann2", "bob1", "cem0");
            }
        });
    }

    @Test
    void merge_ofAGraph_bringsNewMembersAndTakesOthersAway() {
        List<Client> copies = new ArrayList<>();
        sessions.inTransaction(session -> copies.add(session.execute(select(Client.class)
                        .where(Client.NAME.eq("ann"))
                        .options(selectIn(Client.PURCHASES)
                                .then(selectIn(Purchase.LINES).then(selectIn(Line.WARE)))))
                .one()));
        Client ann = copies.get(0);
        ann.setName("anna");
        Purchase first = ann.getPurchases().stream()
                .filter(p -> p.getLines().size() == 2)
                .findFirst()
                .orElseThrow();
        Line hammers = first.getLines().stream()
                .filter(l -> l.getQuantity() == 2)
                .findFirst()
                .orElseThrow();
        first.getLines().removeIf(l -> l.getQuantity() == 10);
        hammers.setQuantity(3);
        sessions.inTransaction(session -> session.merge(ann));
        assertThat(read(select(Client.NAME).where(Client.NAME.startsWith("ann"))))
                .containsExactly("anna");
        assertThat(read(select(Line.QUANTITY).orderBy(Line.QUANTITY))).containsExactly(1, 1, 3, 4);
    }

    @Test
    void lineTakenOutAndPutInAnew_isOneRow() {
        sessions.inTransaction(session -> {
            Purchase first = session.execute(select(Purchase.class).where(Purchase.LINES.any(Line.QUANTITY.eq(10))))
                    .one();
            Line apples = first.getLines().stream()
                    .filter(l -> l.getQuantity() == 10)
                    .findFirst()
                    .orElseThrow();
            Ware apple = apples.getWare();
            first.getLines().remove(apples);
            first.getLines().add(new Line(apple, 7));
        });
        assertThat(read(select(Line.QUANTITY).orderBy(Line.QUANTITY))).containsExactly(1, 1, 2, 4, 7);
    }

    @Test
    void clientDeleted_takesPurchasesAndLinesAlong() {
        save(new Client("zoe"));
        sessions.inTransaction(session -> {
            for (Parcel parcel : session.execute(select(Parcel.class)).all()) {
                parcel.setLine(null);
            }
            session.flush();
            session.delete(named(session, "ann"));
        });
        assertThat(read(select(Line.QUANTITY).orderBy(Line.QUANTITY))).containsExactly(1, 4);
        assertThat(read(select(count()).from(Purchase.class))).containsExactly(1L);
    }

    @Test
    void updateByCondition_keepsObjectsInStep_alongRelationships() {
        sessions.inTransaction(session -> {
            List<Line> lines = session.execute(select(Line.class)).all();
            List<Purchase> purchases = session.execute(select(Purchase.class)).all();
            long changed = session.execute(update(Line.class)
                            .set(Line.QUANTITY, Line.QUANTITY.plus(1))
                            .where(Line.WARE.has(Ware.NAME.eq("apple"))))
                    .rowCount();
            assertThat(changed).isEqualTo(2);
            assertThat(lines).extracting(Line::getQuantity).containsExactlyInAnyOrder(2, 11, 1, 5, 1);
            Client ann = named(session, "ann");
            session.execute(update(Purchase.class).set(Purchase.STATUS, "sent").where(Purchase.CLIENT.is(ann)));
            assertThat(purchases).filteredOn(p -> p.getStatus().equals("sent")).hasSize(2);
            session.execute(update(Purchase.class)
                    .set(Purchase.STATUS, "bob's")
                    .where(Purchase.CLIENT_ID.in(select(Client.ID).where(Client.NAME.eq("bob")))));
            assertThat(purchases).filteredOn(p -> p.getStatus().equals("bob's")).hasSize(1);
        });
    }

    @Test
    void updateFromAnotherTable() {
        sessions.inTransaction(session -> {
            session.execute(
                    update(Ware.class).set(Ware.PRICE, new BigDecimal("0.75")).where(Ware.NAME.eq("apple")));
            List<Line> lines = session.execute(select(Line.class)).all();
            long changed = session.execute(update(Line.class)
                            .set(Line.PRICE, Ware.PRICE)
                            .from(Ware.ENTITY)
                            .where(Line.WARE_ID.eq(Ware.ID), Ware.NAME.eq("apple")))
                    .rowCount();
            assertThat(changed).isEqualTo(2);
            assertThat(lines)
                    .filteredOn(l -> l.getPrice().compareTo(new BigDecimal("0.75")) == 0)
                    .hasSize(2);
            session.execute(update(Client.class)
                    .set(Client.COUNTRY, select(max(Ware.NAME)).from(Ware.class).scalar())
                    .where(Client.NAME.eq("bob")));
            assertThat(named(session, "bob").getCountry()).isEqualTo("riddle");
        });
    }

    @Test
    void deleteByCondition() {
        sessions.inTransaction(session -> {
            List<Client> clients = session.execute(select(Client.class)).all();
            assertThat(session.execute(delete(Client.class).where(not(Client.PURCHASES.any())))
                            .rowCount())
                    .isEqualTo(1);
            assertThat(clients)
                    .filteredOn(session::contains)
                    .extracting(Client::getName)
                    .containsExactlyInAnyOrder("ann", "bob");
            session.execute(delete(Parcel.class).where(Parcel.LINE.has(Line.WARE.has(Ware.NAME.eq("apple")))));
            assertThat(session.execute(select(count()).from(Parcel.class)).one())
                    .isEqualTo(2);
            session.execute(delete(Parcel.class)
                    .using(Line.ENTITY)
                    .where(
                            Parcel.PURCHASE_ID.eq(Line.PURCHASE_ID),
                            Parcel.WARE_ID.eq(Line.WARE_ID),
                            Line.QUANTITY.eq(2)));
            assertThat(session.execute(select(count()).from(Parcel.class)).one())
                    .isEqualTo(0);
        });
    }

    @Test
    void changeOfRowsThatTheConditionReads() {
        sessions.inTransaction(session -> {
            session.execute(update(Client.class)
                    .set(Client.COUNTRY, "XX")
                    .where(Client.ID.in(select(Client.ID).where(Client.COUNTRY.isNull()))));
            assertThat(named(session, "bob").getCountry()).isEqualTo("XX");
            ClientModel.Alias other = Client.as("other");
            session.execute(delete(Client.class)
                    .where(
                            exists(select(other.ID)
                                    .where(other.NAME.lt(Client.NAME), other.COUNTRY.eq(Client.COUNTRY))),
                            Client.NAME.eq("cem")));
            assertThat(session.execute(select(count()).from(Client.class)).one())
                    .isEqualTo(2);
        });
    }

    @Test
    void upsert_ofAKeyOfSeveralColumns() {
        sessions.inTransaction(session -> {
            Line line = session.execute(select(Line.class).where(Line.QUANTITY.eq(10)))
                    .one();
            session.execute(insert(Line.class)
                    .set(Line.PURCHASE_ID, line.getPurchaseId())
                    .set(Line.WARE_ID, line.getWareId())
                    .set(Line.QUANTITY, 5)
                    .set(Line.PRICE, BigDecimal.ONE)
                    .onConflict(Line.PURCHASE_ID, Line.WARE_ID)
                    .doUpdate(set -> set.set(Line.QUANTITY, Line.QUANTITY.plus(excluded(Line.QUANTITY)))));
            session.refresh(line);
            assertThat(line.getQuantity()).isEqualTo(15);
            assertThat(line.getPrice()).isEqualByComparingTo("0.5");
        });
    }

    @Test
    void insertFromASelect() {
        sessions.inTransaction(session -> {
            session.execute(insert(Client.class)
                    .from(
                            select(Ware.NAME, nullOf(Types.varchar(50))).where(Ware.PRICE.lt(1)),
                            Client.NAME,
                            Client.COUNTRY));
            assertThat(session.execute(select(Client.NAME).orderBy(Client.NAME)).all())
                    .containsExactly("ann", "apple", "bob", "cem");
        });
    }

    @Test
    void keysOfSeveralColumns_areFoundHereAndThere() {
        sessions.inTransaction(session -> {
            Line line = session.execute(select(Line.class).where(Line.QUANTITY.eq(10)))
                    .one();
            sent.clear();
            assertThat(session.get(Line.class, List.of(line.getPurchaseId(), line.getWareId())))
                    .isSameAs(line);
            assertThat(sent).isEmpty();
            assertThat(session.find(Line.class, List.of(line.getPurchaseId(), 999L)))
                    .isEmpty();
            assertThatThrownBy(() -> session.find(Line.class, 1L)).hasMessageContaining("key");
            assertThat(session.find(
                            Purchase.class,
                            line.getPurchaseId(),
                            select -> select.options(joined(Purchase.LINES).then(joined(Line.WARE)))))
                    .hasValueSatisfying(p -> assertThat(p.getLines()).hasSize(2));
        });
    }

    @Test
    void pageAfterAnObject_inTheOrderOfAJoinedEntity() {
        sessions.inTransaction(session -> {
            var ordered = select(Purchase.class)
                    .join(Purchase.CLIENT)
                    .orderBy(Client.NAME.desc(), Purchase.ID)
                    .limit(1);
            Purchase last = session.execute(ordered).one();
            assertThat(last.getClient().getName()).isEqualTo("bob");
            assertThatThrownBy(() -> ordered.seekAfter(last)).hasMessageContaining("seekAfterValues");
            assertThat(session.execute(ordered.seekAfterValues("bob", last.getId()))
                            .one()
                            .getClient()
                            .getName())
                    .isEqualTo("ann");
        });
    }

    @Test
    void optionsOfAnEntityWithinARow() {
        reading(
                select(Client.ENTITY.with(selectIn(Client.PURCHASES)), count(Purchase.ID))
                        .leftJoin(Client.PURCHASES)
                        .groupBy(Client.ID)
                        .orderBy(Client.NAME),
                2,
                (rows, session) -> assertThat(rows)
                        .extracting(row -> row.v1().getPurchases().size() - row.v2())
                        .containsOnly(0L));
    }

    @Test
    void deferredAndOnly_onNestedPaths() {
        reading(
                select(Client.class)
                        .options(selectIn(Client.PURCHASES).then(only(Purchase.STATUS)), only(Client.NAME))
                        .orderBy(Client.NAME),
                2,
                (clients, session) -> assertThat(clients.get(0).getPurchases()).hasSize(2));
    }

    @Test
    void subqueryOfEntities_isJoinedTo() {
        var busy = select(Purchase.CLIENT_ID, count().as("n"))
                .groupBy(Purchase.CLIENT_ID)
                .having(count().gt(1))
                .subquery("busy");
        reading(
                select(Client.class)
                        .join(busy, busy.column(Purchase.CLIENT_ID).eq(Client.ID))
                        .options(joined(Client.PURCHASES))
                        .orderBy(Client.NAME)
                        .limit(5),
                1,
                (clients, session) -> {
                    assertThat(clients).extracting(Client::getName).containsExactly("ann");
                    assertThat(clients.get(0).getPurchases()).hasSize(2);
                });
    }

    @Test
    void page_isNarrowedAndOrderedByColumnsOfAKind() {
        reading(
                select(Ware.class)
                        .where(Gadget.VOLTS.gt(100))
                        .options(joined(Ware.LINES))
                        .orderBy(Ware.NAME)
                        .limit(5),
                1,
                (wares, session) -> assertThat(wares)
                        .extracting(w -> w.getName() + w.getLines().size())
                        .containsExactly("drill1"));
        reading(
                select(Ware.class)
                        .options(joined(Ware.LINES))
                        .orderBy(Gadget.VOLTS.desc().nullsLast(), Ware.NAME)
                        .limit(3),
                1,
                (wares, session) -> assertThat(wares)
                        .extracting(w -> w.getName() + w.getLines().size())
                        .containsExactly("drill1", "apple2", "hammer2"));
        reading(
                select(Ware.class)
                        .where(exists(
                                select(Line.QUANTITY).where(Line.WARE_ID.eq(Ware.ID), Line.QUANTITY.lt(Gadget.VOLTS))))
                        .options(joined(Ware.LINES))
                        .limit(3),
                1,
                (wares, session) -> assertThat(wares).extracting(Ware::getName).containsExactly("drill"));
    }

    @Test
    void pageOfTwoEntities_sideBySide() {
        reading(
                select(Client.ENTITY.with(joined(Client.PURCHASES)), Category.NAME)
                        .from(Client.class)
                        .from(Category.class)
                        .where(Category.NAME.eq("food"))
                        .orderBy(Client.NAME)
                        .limit(2),
                1,
                (rows, session) -> assertThat(rows)
                        .extracting(row ->
                                row.v1().getName() + row.v1().getPurchases().size() + row.v2())
                        .containsExactly("ann2food", "bob1food"));
        reading(
                select(Client.ENTITY.with(joined(Client.PURCHASES)), Category.NAME)
                        .from(Client.class)
                        .where(Category.NAME.eq("food"))
                        .orderBy(Client.NAME)
                        .limit(2),
                1,
                (rows, session) -> assertThat(rows)
                        .extracting(row ->
                                row.v1().getName() + row.v1().getPurchases().size() + row.v2())
                        .containsExactly("ann2food", "bob1food"));
    }

    @Test
    void deletedByCondition_isGoneFromAListThatIsReadAnew() {
        sessions.inTransaction(session -> {
            Purchase first = session.execute(select(Purchase.class).where(Purchase.LINES.any(Line.QUANTITY.eq(10))))
                    .one();
            assertThat(first.getLines()).hasSize(2);
            session.execute(delete(Line.class).where(Line.QUANTITY.eq(10)));
            session.expire(first);
            assertThat(first.getLines()).hasSize(1);
        });
    }

    @Test
    void insertedByStatement_isSeenInAListThatIsReadAnew() {
        sessions.inTransaction(session -> {
            Client ann = named(session, "ann");
            assertThat(ann.getPurchases()).hasSize(2);
            session.execute(insert(Purchase.class)
                    .set(Purchase.CLIENT_ID, ann.getId())
                    .set(Purchase.PLACED_ON, LocalDate.parse("2024-03-01")));
            session.refresh(ann);
            session.expireAll();
            assertThat(ann.getPurchases()).hasSize(3);
        });
    }

    @Test
    void first_ofAJoinedList_isWhole() {
        sessions.inTransaction(session -> {
            Client first = session.execute(select(Client.class)
                            .options(joined(Client.PURCHASES))
                            .orderBy(Client.NAME))
                    .first()
                    .orElseThrow();
            assertThat(first.getPurchases()).hasSize(2);
            Client one = session.execute(select(Client.class)
                            .options(joined(Client.PURCHASES))
                            .where(Client.NAME.eq("ann")))
                    .one();
            assertThat(one.getPurchases()).hasSize(2);
        });
    }

    @Test
    void pendingObjects_areSeenByQueriesThatJoinTheirTable() {
        sessions.inTransaction(session -> {
            Client zoe = new Client("zoe");
            Purchase purchase = new Purchase(LocalDate.parse("2024-05-05"));
            zoe.getPurchases().add(purchase);
            session.add(zoe);
            assertThat(session.execute(select(Client.NAME)
                                    .join(Client.PURCHASES)
                                    .where(Purchase.PLACED_ON.eq(LocalDate.parse("2024-05-05"))))
                            .all())
                    .containsExactly("zoe");
            purchase.setStatus("gone");
            assertThat(session.execute(select(count())
                                    .from(Client.class)
                                    .where(Client.PURCHASES.any(Purchase.STATUS.eq("gone"))))
                            .one())
                    .isEqualTo(1);
            var gone =
                    select(Purchase.CLIENT_ID).where(Purchase.STATUS.eq("lost")).subquery("gone");
            purchase.setStatus("lost");
            assertThat(session.execute(select(Client.NAME)
                                    .join(gone, gone.column(Purchase.CLIENT_ID).eq(Client.ID)))
                            .all())
                    .containsExactly("zoe");
            purchase.setStatus("again");
            var cte = select(Purchase.CLIENT_ID)
                    .where(Purchase.STATUS.eq("again"))
                    .cte("again");
            assertThat(session.execute(select(Client.NAME).where(Client.ID.in(select(cte.column(Purchase.CLIENT_ID)))))
                            .all())
                    .containsExactly("zoe");
        });
    }
}
