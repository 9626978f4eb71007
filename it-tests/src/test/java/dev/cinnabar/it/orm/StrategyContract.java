package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.all;
import static dev.cinnabar.orm.Load.batch;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.lazy;
import static dev.cinnabar.orm.Load.populateExisting;
import static dev.cinnabar.orm.Load.raise;
import static dev.cinnabar.orm.Load.raiseOnSql;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.LazyLoadRefusedException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.connect.LoggedLines;
import dev.cinnabar.it.orm.reading.City;
import dev.cinnabar.it.orm.reading.District;
import dev.cinnabar.it.orm.reading.House;
import dev.cinnabar.it.orm.reading.Journal;
import dev.cinnabar.it.orm.reading.Node;
import dev.cinnabar.it.orm.reading.Paper;
import dev.cinnabar.it.orm.reading.Street;
import dev.cinnabar.it.orm.reading.Tenant;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.LoadStrategy;
import dev.cinnabar.sql.Select;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When what belongs to objects comes, and when it is refused. */
abstract class StrategyContract extends ReadingContract {
    // all relationships at once

    @Test
    @Tag("STRATEGY-03")
    void allBySubquery_takesAStatementForEachLevel() {
        save(city());

        reading(
                select(City.class).options(all(LoadStrategy.SUBQUERY), lazy(City.DISTRICTS)),
                (cities, session) -> assertThat(sent).hasSize(1));
        reading(select(District.class).options(all(LoadStrategy.SUBQUERY)), (districts, session) -> {
            House house = districts.get(0).getStreets().get(0).getHouses().get(0);
            assertThat(house.getTenants()).hasSize(2);
            assertThat(house.getDeed()).isNull();
            assertThat(sent).hasSize(5);
        });
    }

    @Test
    @Tag("STRATEGY-05")
    void lastOfTwoForAll_wins() {
        save(new House("h1", new Tenant("t1")));

        reading(
                select(House.class).options(all(LoadStrategy.SELECT_IN), all(LoadStrategy.LAZY)),
                (houses, session) -> assertThat(sent).hasSize(1));
        reading(
                select(House.class).options(all(LoadStrategy.LAZY), all(LoadStrategy.SELECT_IN)),
                (houses, session) -> assertThat(sent).hasSize(3));
    }

    @Test
    @Tag("STRATEGY-06")
    void optionsThatContradict_areRefused() {
        sessions.inTransaction(session -> assertThatThrownBy(() ->
                        session.execute(select(House.class).options(selectIn(House.TENANTS), joined(House.TENANTS))))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_OPTION))
                .hasMessageContaining("House.tenants"));
        assertThat(sent).isEmpty();
    }

    @Test
    void optionsThatSayTheSame_areOne() {
        save(new Street("s", new House("h1", new Tenant("t1"))));

        reading(
                select(Street.class)
                        .options(
                                selectIn(Street.HOUSES).then(selectIn(House.TENANTS)),
                                selectIn(Street.HOUSES).then(selectIn(House.DEED))),
                (streets, session) -> assertThat(sent).hasSize(4));
    }

    @Test
    @Tag("STRATEGY-09")
    void raise_refusesAlways_andRaiseOnSqlWhatTakesAStatement() {
        save(new Node("n1", new Node("n11")));

        reading(
                select(Node.class).options(raise(Node.CHILDREN)),
                (nodes, session) -> assertThatThrownBy(nodes.get(0)::getChildren)
                        .isInstanceOf(LazyLoadRefusedException.class)
                        .hasMessageContaining("options(selectIn(Node.CHILDREN))"));
        reading(select(Node.class).orderBy(Node.NAME).options(raiseOnSql(Node.PARENT)), (nodes, session) -> {
            assertThat(nodes.get(1).getParent()).isSameAs(nodes.get(0));
            assertThat(nodes.get(0).getParent()).isNull();
            assertThat(sent).hasSize(1);
        });
        reading(
                select(Node.class).where(Node.NAME.eq("n11")).options(raiseOnSql(Node.PARENT)),
                (nodes, session) ->
                        assertThatThrownBy(nodes.get(0)::getParent).isInstanceOf(LazyLoadRefusedException.class));
    }

    @Test
    @Tag("STRATEGY-10")
    void raiseForOneClass_leavesOthers() {
        save(new Street("s", new House("h1", new Tenant("t1"))));

        reading(select(Street.class).options(all(LoadStrategy.RAISE, House.class)), (streets, session) -> {
            House house = streets.get(0).getHouses().get(0);
            assertThatThrownBy(house::getTenants).isInstanceOf(LazyLoadRefusedException.class);
        });
    }

    @Test
    void refusingAll_holdsForWhatIsLoadedLater_butNotForWhatIsNamed() {
        save(new Street("s", new House("h1", new Tenant("t1"))));

        reading(select(Street.class).options(all(LoadStrategy.RAISE), lazy(Street.HOUSES)), (streets, session) -> {
            House house = streets.get(0).getHouses().get(0);
            assertThatThrownBy(house::getTenants).isInstanceOf(LazyLoadRefusedException.class);
        });
    }

    // lazily

    @Test
    @Tag("LAZY-03")
    void referenceByAKeyOfAnotherType_meetsTheIdentityMap() {
        save(new Journal("j", new Paper("p")));

        reading(select(Journal.class), (journals, session) -> {
            Paper paper = session.execute(select(Paper.class).options(lazy(Paper.JOURNAL)))
                    .one();
            sent.clear();
            assertThat(paper.getJournal()).isSameAs(journals.get(0));
            assertThat(sent).isEmpty();
        });
    }

    @Test
    @Tag("LAZY-08")
    void movingExpiredChildren_asksNobody() {
        Shelf top = new Shelf("top");
        Shelf low = new Shelf("low");
        List.of("a", "b", "c").forEach(title -> top.getBooks().add(new Book(title)));
        save(top, low);

        reading(select(Shelf.class).orderBy(Shelf.NAME).options(selectIn(Shelf.BOOKS)), (shelves, session) -> {
            List<Book> books = List.copyOf(shelves.get(1).getBooks());
            books.forEach(session::expire);
            sent.clear();
            shelves.get(0).getBooks().addAll(books);
            assertThat(sent).isEmpty();
            session.flush();
            assertThat(shelves.get(0).getBooks()).containsExactlyElementsOf(books);
        });
        assertThat(sessions.<Integer, RuntimeException>callInTransaction(session ->
                        session.get(Shelf.class, low.getId()).getBooks().size()))
                .isEqualTo(3);
    }

    @Test
    void batch_loadsForAllThatCameTogether_whenOneIsAsked() {
        save(new House("h1", new Tenant("t1"), new Tenant("t2")), new House("h2", new Tenant("t3")), new House("h3"));

        reading(select(House.class).orderBy(House.NAME).options(batch(House.TENANTS)), (houses, session) -> {
            assertThat(sent).hasSize(1);
            assertThat(houses).extracting(house -> house.getTenants().size()).containsExactly(2, 1, 0);
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void batchOfReferences_asksForEachKeyOnce_andNotForWhatIsHere() {
        save(new Node("n1", new Node("n11"), new Node("n12")), new Node("n2", new Node("n21")), new Node("n3"));

        reading(
                select(Node.class)
                        .where(Node.PARENT_ID.isNotNull().or(Node.NAME.eq("n3")))
                        .orderBy(Node.NAME)
                        .options(batch(Node.PARENT)),
                (nodes, session) -> {
                    assertThat(nodes)
                            .extracting(node -> node.getParent() == null
                                    ? ""
                                    : node.getParent().getName())
                            .containsExactly("n1", "n1", "n2", "");
                    assertThat(sent).hasSize(2);
                });
    }

    @Test
    void oneStatementAfterTheOther_isTold() {
        save(IntStream.range(0, 25).mapToObj(i -> new House("h" + i)).toArray(House[]::new));

        try (LoggedLines logged = LoggedLines.collect()) {
            reading(select(House.class), (houses, session) -> houses.forEach(House::getTenants));
            assertThat(logged.lines())
                    .filteredOn(line -> line.contains("was loaded by"))
                    .singleElement()
                    .asString()
                    .contains("House.tenants was loaded by 20 statements")
                    .contains("options(selectIn(House.TENANTS))");
        }
    }

    // columns

    @Test
    @Tag("DEFER-02")
    void deferredGroup_isReadTogether_andNothingElse() {
        save(new Paper("p"));

        reading(select(Paper.class), (papers, session) -> {
            sent.clear();
            assertThat(papers.get(0).getSummary()).isEqualTo("in short");
            assertThat(papers.get(0).getWhole()).isEqualTo("at length");
            assertThat(sent).singleElement().asString().doesNotContain("notes");
            assertThat(papers.get(0).getNotes()).isEqualTo("beside");
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void populatingExisting_putsWhatTheDatabaseHasOverIt() {
        save(new House("h1", new Tenant("t1")));

        reading(select(House.class).options(selectIn(House.TENANTS)), (houses, session) -> {
            House house = houses.get(0);
            house.getTenants().get(0).setName("other");
            house.setName("other");
            Select<House> again = select(House.class).options(selectIn(House.TENANTS), populateExisting());
            session.withoutAutoflush(same -> same.execute(again).all());
            assertThat(house.getName()).isEqualTo("h1");
            assertThat(house.getTenants()).extracting(Tenant::getName).containsExactly("t1");
            assertThat(session.pending().statements()).isEmpty();
        });
    }

    // joins of one's own

    @Test
    void tableJoinedWithItself_goesByAnotherName() {
        save(tree());
        var parent = Node.as("parent");

        reading(
                select(Node.class)
                        .join(Node.PARENT.as("parent"))
                        .where(parent.NAME.eq("n12"))
                        .orderBy(Node.NAME),
                (nodes, session) -> assertThat(nodes).extracting(Node::getName).containsExactly("n121", "n122"));
        reading(
                select(Node.class)
                        .join(Node.PARENT.as("parent"))
                        .join(Node.PARENT.from("parent").as("grand"))
                        .where(Node.as("grand").NAME.eq("n1"))
                        .orderBy(Node.NAME),
                (nodes, session) -> assertThat(nodes).extracting(Node::getName).containsExactly("n121", "n122"));
    }

    @Test
    void tableJoinedWithItselfUnderOneName_isRefused() {
        assertThatThrownBy(() -> select(Item.class).join(Item.PARENT))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DUPLICATE_NAME))
                .hasMessageContaining("join(Item.PARENT.as(\"parent\"))");
    }
}
