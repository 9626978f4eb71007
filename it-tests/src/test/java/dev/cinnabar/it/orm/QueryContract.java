package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.orm.reading.House;
import dev.cinnabar.it.orm.reading.Node;
import dev.cinnabar.it.orm.reading.Tenant;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Condition;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Queries that give objects. */
abstract class QueryContract extends ReadingContract {
    @Test
    @Tag("QUERY-01")
    void filterByNames_findsEachNameOnce() {
        save(new House("h1", new Tenant("t1")));
        Select<House> joined = select(House.class).join(House.TENANTS);

        refuses(ErrorCode.AMBIGUOUS_COLUMN, () -> joined.filterBy(Map.of("name", "h1")));
        refuses(ErrorCode.UNKNOWN_COLUMN, () -> joined.filterBy(Map.of("colour", "red")));
        reading(
                select(House.class).filterBy(Map.of("name", "h1")),
                (houses, session) -> assertThat(houses).hasSize(1));
    }

    @Test
    void anyAndHas_withinOneTable_askOtherRows() {
        Node tree = tree();
        save(tree);
        Node leaf = tree.getChildren().get(0);

        assertThat(nodes(Node.CHILDREN.any())).containsExactly("n1", "n12");
        assertThat(nodes(not(Node.CHILDREN.any()))).containsExactly("n11", "n121", "n122");
        assertThat(nodes(Node.CHILDREN.any(Node.NAME.eq("n121")))).containsExactly("n12");
        assertThat(nodes(Node.CHILDREN.contains(leaf))).containsExactly("n1");
        assertThat(nodes(Node.PARENT.has())).containsExactly("n11", "n12", "n121", "n122");
        assertThat(nodes(not(Node.PARENT.has(Node.NAME.eq("n1"))))).containsExactly("n1", "n121", "n122");
    }

    @Test
    void anyAndHas_withinOneTable_withinEachOther() {
        save(tree());

        assertThat(nodes(Node.CHILDREN.any(Node.CHILDREN.any(Node.NAME.eq("n122")))))
                .containsExactly("n1");
        assertThat(nodes(Node.PARENT.has(Node.PARENT.has(Node.NAME.eq("n1"))))).containsExactly("n121", "n122");
        assertThat(nodes(Node.CHILDREN.any(not(Node.CHILDREN.any())))).containsExactly("n1", "n12");
        assertThat(nodes(Node.PARENT.has(Node.CHILDREN.any(Node.NAME.eq("n122")))))
                .containsExactly("n121", "n122");
    }

    private List<String> nodes(Condition condition) {
        return sessions.callInTransaction(session -> session.execute(
                        select(Node.NAME).from(Node.class).where(condition).orderBy(Node.NAME))
                .all());
    }

    @Test
    @Tag("QUERY-03")
    void lock_isSaidInTheWordsOfTheDatabase() {
        save(new House("h1"));
        Select<House> houses = select(House.class);

        if (!engine.dialect().has(Feature.ROW_LOCKS)) {
            assertThat(engine.compile(houses.forUpdate())).isEqualTo(engine.compile(houses));
            return; // a transaction that writes holds everything
        }
        reading(houses.forUpdate().lockOf(House.ENTITY).skipLocked(), (found, session) -> {
            assertThat(found).hasSize(1);
            assertThat(sent.get(0)).contains("FOR UPDATE OF").endsWith("SKIP LOCKED");
        });
        assertThat(engine.compile(houses.forUpdate().noWait())).endsWith("FOR UPDATE NOWAIT");
        assertThat(engine.compile(houses.forKeyShare())).endsWith(keyShare());
    }

    /** How the database says that the key alone is held. */
    String keyShare() {
        return "FOR KEY SHARE";
    }

    @Test
    @Tag("QUERY-04")
    void textWithTheColumnsOfAnEntity_givesObjectsOfTheSession() {
        save(new House("h1"));
        Query<House> given = text("SELECT id, name, street_id FROM houses WHERE name = :name")
                .bind("name", "h1")
                .returns(House.ENTITY);

        reading(select(House.class), (houses, session) -> {
            House house = session.execute(given).one();
            assertThat(house).isSameAs(houses.get(0));
            house.setName("h2");
        });

        reading(select(House.NAME), (names, session) -> assertThat(names).containsExactly("h2"));
    }

    @Test
    @Tag("ASYNC-02")
    void stream_letsObjectsGoThatNobodyHolds_andKeepsThoseThatChanged() {
        save(IntStream.range(0, 2_000).mapToObj(i -> new House("h" + i)).toArray(House[]::new));
        List<WeakReference<House>> seen = new ArrayList<>();

        try (Session session = sessions.open()) {
            session.add(new Item("sent")); // what is read from here on may follow from it
            session.flush();
            House kept;
            try (Stream<House> houses =
                    session.execute(select(House.class).orderBy(House.ID).fetchSize(100)).stream()) {
                kept = houses.peek(house -> seen.add(new WeakReference<>(house)))
                        .peek(house -> house.setName(house.getName().equals("h7") ? "other" : house.getName()))
                        .reduce((first, second) -> first)
                        .orElseThrow();
            }
            System.gc();
            assertThat(seen.stream().filter(house -> house.get() != null)).hasSize(2);
            assertThat(session.find(House.class, kept.getId())).containsSame(kept);
            session.commit();
        }

        reading(
                select(House.class).where(House.NAME.eq("other")),
                (houses, session) -> assertThat(houses).hasSize(1));
    }

    // what comes from outside

    @Test
    @Tag("SEC-06")
    void unknownName_isRefusedBeforeAnythingIsSent() {
        String hostile = "name; DROP TABLE houses";

        refuses(ErrorCode.UNKNOWN_COLUMN, () -> select(House.class).orderBy(hostile));
        refuses(ErrorCode.UNKNOWN_COLUMN, () -> select(House.class).filterBy(Map.of(hostile, 1)));
        refuses(ErrorCode.UNKNOWN_ATTRIBUTE, () -> House.ENTITY.attribute(hostile));
        refuses(ErrorCode.UNKNOWN_ATTRIBUTE, () -> House.ENTITY.relation(hostile));
        assertThat(sent).isEmpty();
    }

    @Test
    @Tag("SEC-09")
    void map_writesKnownColumnsOnly_andPlainValuesOnly() {
        refuses(ErrorCode.UNKNOWN_COLUMN, () -> insert(House.class).values(Map.of("owner", "me")));
        refuses(ErrorCode.UNKNOWN_COLUMN, () -> update(House.class).values(Map.of("owner", "me")));
        refuses(ErrorCode.BAD_STATEMENT, () -> update(House.class).values(Map.of("id", 7L)));
        refuses(ErrorCode.BAD_STATEMENT, () -> update(Account.class).values(Map.of("version", 7)));
        refuses(ErrorCode.WRONG_TYPE, () -> insert(House.class).values(Map.of("name", Map.of("sql", "current_user"))));
        refuses(ErrorCode.WRONG_TYPE, () -> update(House.class).values(Map.of("name", List.of("a", "b"))));
        refuses(ErrorCode.WRONG_TYPE, () -> select(House.class).filterBy(Map.of("name", List.of("a", "b"))));
        assertThat(sent).isEmpty();
    }
}
