package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.shop.Address;
import dev.cinnabar.it.orm.shop.Customer;
import dev.cinnabar.it.orm.shop.Money;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records that are several columns of an entity. */
abstract class EmbeddedContract extends ShopContract {
    private static final Address HOME = new Address("Low Road 1", "Rome", null);
    private static final Address WORK = new Address("High Street 2", "Oslo", "0150");

    private long save(Customer customer) {
        sessions.inTransaction(session -> session.add(customer));
        sent.clear();
        return customer.getId();
    }

    private List<String> named(dev.cinnabar.sql.Condition condition) {
        return sessions.callInTransaction(session -> session.execute(select(Customer.NAME)
                        .from(Customer.class)
                        .where(condition)
                        .orderBy(Customer.NAME))
                .all());
    }

    @Test
    @Tag("COMPOSITE-01")
    void value_comesBackAsItWas_inOneStatement_andNullIsNull() {
        Customer ada = new Customer("ada", HOME);
        assertThat(ada.getHome()).isEqualTo(HOME);
        assertThat(ada.getWork()).isNull();
        long id = save(ada);

        sessions.inTransaction(session -> {
            Customer found = session.get(Customer.class, id);
            assertThat(sent).hasSize(1);
            assertThat(found.getHome()).isEqualTo(HOME);
            assertThat(found.getWork()).isNull();
            assertThat(found.getCredit()).isEqualTo(new Money(100, "EUR"));
            found.setWork(WORK);
            found.setCredit(null);
        });

        sessions.inTransaction(session -> {
            Customer found = session.get(Customer.class, id);
            assertThat(found.getWork()).isEqualTo(WORK);
            assertThat(found.getCredit()).isNull();
            found.setWork(null);
        });
        assertThat(named(Customer.WORK.isNull())).containsExactly("ada");
    }

    @Test
    void columnsThatStayEqual_areNotUpdated() {
        long id = save(new Customer("ada", HOME));

        sessions.inTransaction(
                session -> session.get(Customer.class, id).setHome(new Address("Low Road 1", "Oslo", null)));

        assertThat(sent)
                .filteredOn(sql -> sql.startsWith("UPDATE"))
                .singleElement()
                .satisfies(sql -> {
                    assertThat(sql).contains("home_city");
                    assertThat(sql).doesNotContain("home_street").doesNotContain("home_post_code");
                });
    }

    @Test
    void valueThatMayNotBeNull_isRefusedByTheNameOfItsPart() {
        assertThatThrownBy(() -> save(new Customer("ada", null)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Customer.homeStreet");
    }

    @Test
    @Tag("COMPOSITE-01")
    void queries_compareTheWholeAndEachColumn() {
        Customer ada = new Customer("ada", HOME);
        ada.setWork(WORK);
        save(ada);
        save(new Customer("bob", WORK));

        assertThat(named(Customer.HOME.eq(HOME))).containsExactly("ada");
        assertThat(named(Customer.HOME.ne(HOME))).containsExactly("bob");
        assertThat(named(Customer.WORK.eq(null))).containsExactly("bob");
        assertThat(named(Customer.WORK.isNotNull())).containsExactly("ada");
        assertThat(named(Customer.HOME_CITY.like("O%"))).containsExactly("bob");
        sessions.inTransaction(session -> {
            var other = Customer.as("other");
            assertThat(session.execute(select(other.HOME).from(other.ENTITY).where(other.HOME.eq(WORK)))
                            .all())
                    .containsExactly(WORK);
        });
    }

    @Test
    @Tag("COMPOSITE-01")
    void rowsAndValuesByName_nameTheWhole() {
        sessions.inTransaction(session -> {
            Map<String, Object> bob = new HashMap<>(Map.of("name", "bob", "home", WORK));
            bob.put("work", null);
            session.execute(insert(Customer.class), List.of(Map.of("name", "ada", "home", HOME, "work", WORK), bob));
            session.execute(insert(Customer.class).values(Map.of("name", "eve", "home", HOME)));
            session.execute(update(Customer.class).values(Map.of("home", WORK)).where(Customer.NAME.eq("eve")));
            session.execute(update(Customer.class)
                    .set(Customer.WORK, HOME)
                    .setNull(Customer.CREDIT)
                    .where(Customer.NAME.eq("eve")));
        });

        assertThat(named(Customer.HOME.eq(WORK))).containsExactly("bob", "eve");
        assertThat(named(Customer.WORK.eq(WORK))).containsExactly("ada");
        assertThat(named(Customer.WORK.eq(HOME))).containsExactly("eve");
    }

    @Test
    void rowsOfOneStatement_nameTheWhole_andAttributes() {
        Map<String, Object> ada = Map.of("name", "ada", "home", HOME, "workCity", "Oslo");
        Map<String, Object> bob = Map.of("name", "bob", "home", WORK, "w_city", "Rome");
        sessions.inTransaction(session -> session.execute(insert(Customer.class).rows(List.of(ada, bob))));

        assertThat(named(Customer.HOME.eq(WORK))).containsExactly("bob");
        assertThat(named(Customer.WORK_CITY.eq("Oslo"))).containsExactly("ada");
    }

    @Test
    void page_isAskedForByAColumnOfTheWhole() {
        save(new Customer("ada", HOME));
        save(new Customer("bob", WORK));

        sessions.inTransaction(session -> {
            var cities = select(Customer.HOME, Customer.NAME).orderBy(Customer.HOME_CITY, Customer.NAME);
            var first = session.execute(cities.limit(1)).one();
            assertThat(first.v1()).isEqualTo(WORK);
            assertThat(session.execute(cities.seekAfter(first)).all())
                    .singleElement()
                    .satisfies(next -> assertThat(next.v1()).isEqualTo(HOME));
        });
    }

    @Test
    @Tag("COMPOSITE-02")
    void listeners_hearThatItChanges_andWhatItWas() {
        List<Object> heard = new ArrayList<>();
        engine.events().on(BeforeUpdate.class, Customer.class, event -> {
            heard.add(event.changes(Customer.HOME));
            heard.add(event.previous(Customer.HOME));
            heard.add(event.changes(Customer.WORK));
        });
        long id = save(new Customer("ada", HOME));

        sessions.inTransaction(
                session -> session.get(Customer.class, id).setHome(new Address("Low Road 1", "Oslo", null)));

        assertThat(heard).containsExactly(true, HOME, false);
    }

    @Test
    void rollback_putsTheValueBack() {
        long id = save(new Customer("ada", HOME));

        try (Session session = sessions.open()) {
            Customer ada = session.get(Customer.class, id);
            ada.setHome(WORK);
            ada.setWork(WORK);
            session.flush();
            session.rollback();
            assertThat(ada.getHome()).isEqualTo(HOME);
            assertThat(ada.getWork()).isNull();
        }
    }

    @Test
    void updateByKeys_takesValuesOfSeveralColumns() {
        long id = save(new Customer("ada", HOME));

        sessions.inTransaction(session -> {
            Customer found = session.get(Customer.class, id);
            session.execute(update(Customer.class), List.of(Map.of("id", id, "home", WORK)));
            assertThat(found.getHome()).isEqualTo(WORK);
        });
    }
}
