package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.criteria;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.orm.Load.withoutCriteria;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.orm.reading.House;
import dev.cinnabar.it.orm.reading.Node;
import dev.cinnabar.it.orm.reading.Street;
import dev.cinnabar.it.orm.reading.Tenant;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Conditions on the rows of an entity, wherever they are read. */
abstract class CriteriaContract extends ReadingContract {
    private static final SelectOption<Object> NOT_GONE = criteria(Tenant.class, Tenant.NAME.ne("gone"));

    private final Hiding plugin = new Hiding(List.of(House.class, Tenant.class, Node.class)::contains);

    @Override
    Engine engine(String url) {
        return Engine.builder(url).plugin(plugin).build();
    }

    private void saveHouses() {
        save(
                new Street(
                        "s",
                        new House("h1", new Tenant("t1"), new Tenant("gone")),
                        new House("h2", new Tenant("gone"))),
                new Street("empty"));
    }

    @Test
    @Tag("CRITERIA-01")
    void criteriaOfAQuery_holdWhereverItReadsTheEntity() {
        saveHouses();

        reading(
                select(Tenant.class).options(NOT_GONE),
                (tenants, session) -> assertThat(tenants).hasSize(1));
        reading(
                select(count()).from(Tenant.class).options(NOT_GONE),
                (counts, session) -> assertThat(counts).containsExactly(1L));
        reading(
                select(House.class).join(House.TENANTS).options(NOT_GONE),
                (houses, session) -> assertThat(houses).hasSize(1));
        reading(
                select(House.class).leftJoin(House.TENANTS).options(NOT_GONE),
                (houses, session) -> assertThat(houses).hasSize(2));
        reading(
                select(House.class).where(House.TENANTS.any()).options(NOT_GONE),
                (houses, session) -> assertThat(houses).hasSize(1));
        reading(
                select(House.class).options(NOT_GONE, selectIn(House.TENANTS)),
                (houses, session) -> haveOneTenant(houses));
        reading(
                select(House.class).options(NOT_GONE, joined(House.TENANTS)),
                (houses, session) -> haveOneTenant(houses));
        reading(select(House.class).options(NOT_GONE), (houses, session) -> haveOneTenant(houses));
        reading(
                select(Street.class).options(NOT_GONE, joined(Street.HOUSES).then(selectIn(House.TENANTS))),
                (streets, session) -> {
                    assertThat(streets).extracting(Street::getName).containsExactlyInAnyOrder("s", "empty");
                    haveOneTenant(streets.get(streets.get(0).getHouses().isEmpty() ? 1 : 0)
                            .getHouses());
                });
    }

    private static void haveOneTenant(List<House> houses) {
        assertThat(houses).hasSize(2);
        assertThat(houses.stream().mapToInt(house -> house.getTenants().size()).sum())
                .isEqualTo(1);
    }

    @Test
    @Tag("CRITERIA-02")
    void criteriaOfAPlugin_holdForEveryQueryOfASession() {
        saveHouses();
        Tenant gone = sessions.callInTransaction(
                session -> session.execute(select(Tenant.class).where(Tenant.NAME.eq("gone")))
                        .first()
                        .orElseThrow());
        plugin.hidden = "gone";

        reading(select(Tenant.class), (tenants, session) -> assertThat(tenants).hasSize(1));
        reading(
                select(count()).from(Tenant.class),
                (counts, session) -> assertThat(counts).containsExactly(1L));
        reading(select(House.class), (houses, session) -> {
            haveOneTenant(houses);
            assertThat(session.find(Tenant.class, gone.getId())).isEmpty();
        });
        reading(select(House.class).options(selectIn(House.TENANTS)), (houses, session) -> haveOneTenant(houses));
        reading(select(House.class).options(joined(House.TENANTS)), (houses, session) -> haveOneTenant(houses));
        reading(
                select(House.class).where(House.TENANTS.any()),
                (houses, session) -> assertThat(houses).hasSize(1));
        reading(
                select(Tenant.class).where(Tenant.NAME.in(select(Tenant.NAME))),
                (tenants, session) -> assertThat(sent.get(0).split("<>|!=", -1)).hasSize(3));
        try (var connection = engine.connect()) {
            assertThat(connection.execute(select(count()).from(Tenant.class)).one())
                    .isEqualTo(3);
        }
    }

    @Test
    @Tag("CRITERIA-02")
    void criteriaOfAPlugin_followWhatTheThreadIsAbout_andAQueryMayDoWithout() {
        saveHouses();
        plugin.hidden = "h1";

        reading(
                select(House.class),
                (houses, session) ->
                        assertThat(houses).extracting(House::getName).containsExactly("h2"));
        plugin.hidden = "h2";
        reading(
                select(House.class),
                (houses, session) ->
                        assertThat(houses).extracting(House::getName).containsExactly("h1"));
        reading(
                select(House.class).options(withoutCriteria("hiding")),
                (houses, session) -> assertThat(houses).hasSize(2));
        reading(
                select(House.class).options(withoutCriteria("others")),
                (houses, session) -> assertThat(houses).hasSize(1));
        reading(
                select(House.class).options(withoutCriteria()),
                (houses, session) -> assertThat(houses).hasSize(2));
    }

    @Test
    void objectThatCriteriaHide_isReadAnewAllTheSame() {
        saveHouses();

        reading(select(House.class).where(House.NAME.eq("h1")), (houses, session) -> {
            plugin.hidden = "h1";
            session.refresh(houses.get(0));
            assertThat(houses.get(0).getName()).isEqualTo("h1");
            session.expire(houses.get(0));
            assertThat(houses.get(0).getName()).isEqualTo("h1");
        });
    }

    @Test
    void cascade_seesWhatCriteriaHide() {
        save(new Node("n1", new Node("gone")));
        plugin.hidden = "gone";

        reading(select(Node.class), (nodes, session) -> session.delete(nodes.get(0)));

        plugin.hidden = "";
        reading(
                select(Node.class),
                (nodes, session) -> assertThat(nodes)
                        .singleElement()
                        .satisfies(left -> assertThat(left.getParentId()).isNull()));
    }

    @Test
    void fullJoin_canNotHideRows() {
        try (Session session = sessions.open()) {
            var query = select(House.class)
                    .from(House.ENTITY)
                    .fullJoin(Tenant.ENTITY, Tenant.HOUSE_ID.eq(House.ID))
                    .options(NOT_GONE);

            assertThatThrownBy(() -> session.execute(query))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("withoutCriteria()");
        }
    }

    @Test
    @Tag("CRITERIA-03")
    void conditionOnARelationship_narrowsOneJoin_orOneLoad() {
        saveHouses();
        Condition stays = Tenant.NAME.ne("gone");

        reading(
                select(House.class).join(House.TENANTS.where(stays)),
                (houses, session) -> assertThat(houses).hasSize(1));
        reading(
                select(House.NAME, Tenant.NAME).from(House.ENTITY).leftJoin(House.TENANTS.where(stays)),
                (rows, session) -> assertThat(rows).hasSize(2));
        reading(select(House.class).options(selectIn(House.TENANTS).where(stays)), (houses, session) -> {
            haveOneTenant(houses);
            assertThat(session.execute(select(Tenant.class)).all()).hasSize(3);
        });
        reading(
                select(House.class).options(joined(House.TENANTS).where(stays)),
                (houses, session) -> haveOneTenant(houses));
    }
}
