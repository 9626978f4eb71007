package dev.cinnabar.it.orm;

import static dev.cinnabar.it.orm.blog.Tag.POSTS;
import static dev.cinnabar.orm.Load.containsEager;
import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.orm.Load.subquery;
import static dev.cinnabar.orm.Load.undefer;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.AfterExecute;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.it.connect.LoggedLines;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.reading.Deed;
import dev.cinnabar.it.orm.reading.Guest;
import dev.cinnabar.it.orm.reading.House;
import dev.cinnabar.it.orm.reading.Journal;
import dev.cinnabar.it.orm.reading.Node;
import dev.cinnabar.it.orm.reading.Paper;
import dev.cinnabar.it.orm.reading.Seat;
import dev.cinnabar.it.orm.reading.Street;
import dev.cinnabar.it.orm.reading.Tenant;
import dev.cinnabar.orm.LoadOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a query loads along with its objects. */
abstract class EagerContract extends ReadingContract {
    // joins

    @Test
    @Tag("JOINED-02")
    void givenStatement_canNotBeJoined() {
        save(new Journal("j", new Paper("p")));

        reading(text("SELECT id, name, journal_code FROM papers").returns(Paper.ENTITY), (papers, session) -> {
            assertThat(papers.get(0).getJournal().getCode()).isEqualTo("j");
            assertThat(sent).hasSize(2).noneMatch(sql -> sql.contains("JOIN"));
        });
    }

    @Test
    @Tag("JOINED-03")
    void joinOfOnesOwn_fillsTheList() {
        save(new House("h1", new Tenant("t1"), new Tenant("t2")), new House("h2"));

        reading(
                text("SELECT h.id, h.name, h.street_id, t.id, t.name, t.house_id FROM houses h"
                                + " LEFT JOIN tenants t ON t.house_id = h.id ORDER BY h.name, t.name DESC")
                        .returns(House.ENTITY.with(containsEager(House.TENANTS))),
                (houses, session) -> {
                    assertThat(houses).extracting(House::getName).containsExactly("h1", "h2");
                    assertThat(houses.get(0).getTenants())
                            .extracting(Tenant::getName)
                            .containsExactly("t2", "t1");
                    assertThat(houses.get(1).getTenants()).isEmpty();
                    assertThat(sent).hasSize(1);
                });
    }

    @Test
    void joinOfOnesOwn_mayHoldAPartOfTheList() {
        save(new House("h1", new Tenant("t1"), new Tenant("t2")));

        reading(
                select(House.class)
                        .join(House.TENANTS.as("one"))
                        .where(Tenant.as("one").NAME.eq("t2"))
                        .options(containsEager(House.TENANTS, "one")),
                (houses, session) -> {
                    assertThat(houses.get(0).getTenants())
                            .extracting(Tenant::getName)
                            .containsExactly("t2");
                    assertThat(sent).hasSize(1);
                });
    }

    @Test
    @Tag("JOINED-06")
    void entities_comeOnceWithoutBeingTold() {
        save(new House("h1", new Tenant("t1"), new Tenant("t2")));

        reading(
                select(House.class).options(joined(House.TENANTS)),
                (houses, session) -> assertThat(houses).hasSize(1));
    }

    @Test
    @Tag("JOINED-11")
    void innerJoin_belowAnOuterOne_standsInsideIt() {
        save(new House("h1", new Tenant("t1")), new House("h2"));

        reading(select(House.class).options(joined(House.TENANTS).inner()), (houses, session) -> {
            assertThat(houses).extracting(House::getName).containsExactly("h1");
            assertThat(sent.get(0)).contains(" JOIN ").doesNotContain("LEFT JOIN");
        });
    }

    @Test
    void innerJoin_belowAnOuterOne_leavesTheObjectThatHasNone() {
        save(new Node("n1", new Node("n11", new Node("n111")), new Node("n12")));

        reading(
                select(Node.class)
                        .where(Node.NAME.eq("n1"))
                        .options(
                                joined(Node.CHILDREN).then(joined(Node.CHILDREN).inner())),
                (nodes, session) -> {
                    assertThat(nodes).hasSize(1);
                    assertThat(nodes.get(0).getChildren())
                            .extracting(Node::getName)
                            .containsExactly("n11");
                    assertThat(sent.get(0)).containsPattern("LEFT JOIN \\(\\S+ (AS )?\\S+ JOIN ");
                });
    }

    @Test
    @Tag("JOINED-12")
    void twoPathsAndAListBelow_takeOneStatement() {
        Post post = post("a");
        user("ada").getPosts().add(post);
        post.getTags().add(tag("java"));
        save(post);

        reading(
                select(Post.class)
                        .options(joined(Post.AUTHOR), joined(Post.TAGS).then(joined(POSTS))),
                (posts, session) -> {
                    assertThat(posts.get(0).getAuthor().getUsername()).isEqualTo("ada");
                    assertThat(posts.get(0).getTags().get(0).getPosts()).containsExactly(posts.get(0));
                    assertThat(sent).hasSize(1);
                });
    }

    @Test
    @Tag("JOINED-14")
    void treeJoinedToADepth_takesOneStatement() {
        save(tree());

        reading(
                select(Node.class)
                        .where(Node.NAME.eq("n1"))
                        .options(joined(Node.CHILDREN).depth(3)),
                (nodes, session) -> {
                    assertThat(nodes).singleElement().satisfies(EagerContract::isTheTree);
                    assertThat(sent).hasSize(1);
                });
    }

    private static void isTheTree(Node root) {
        assertThat(root.getChildren()).extracting(Node::getName).containsExactly("n11", "n12");
        assertThat(root.getChildren().get(1).getChildren())
                .extracting(Node::getName)
                .containsExactly("n121", "n122");
        assertThat(root.getChildren().get(1).getChildren().get(0).getChildren()).isEmpty();
    }

    @Test
    @Tag("JOINED-15")
    void treeJoinedWithoutADepth_isLazyBelow() {
        save(tree());

        reading(select(Node.class).where(Node.NAME.eq("n1")).options(joined(Node.CHILDREN)), (nodes, session) -> {
            List<Node> children = nodes.get(0).getChildren();
            assertThat(children.get(0).getChildren()).isEmpty();
            assertThat(children.get(1).getChildren()).hasSize(2);
            assertThat(sent).hasSize(3);
        });
    }

    @Test
    @Tag("JOINED-16")
    void deferredColumnsOfAJoinedTree_comeWhereAnOptionSaysSo() {
        save(new Node("n1", new Node("n11"), new Node("n12")));

        assertThat(remarks(joined(Node.CHILDREN), false)).isEqualTo(4);
        assertThat(remarks(joined(Node.CHILDREN), true)).isEqualTo(3);
        assertThat(remarks(joined(Node.CHILDREN).then(undefer(Node.REMARK)), true))
                .isEqualTo(1);
    }

    /** How many statements it takes to read the remarks of a tree of two levels. */
    private int remarks(LoadOption<Node, Node> children, boolean withRoot) {
        var query = select(Node.class).where(Node.NAME.eq("n1")).options(children);
        reading(withRoot ? query.options(undefer(Node.REMARK)) : query, (nodes, session) -> {
            assertThat(nodes.get(0).getRemark()).isEqualTo("about n1");
            assertThat(nodes.get(0).getChildren())
                    .extracting(Node::getRemark)
                    .containsExactly("about n11", "about n12");
        });
        return (int) sentOf("SELECT");
    }

    @Test
    @Tag("JOINED-18")
    void expiredObject_isReadWithItsJoinsByOneStatement() {
        save(new Journal("j", new Paper("p")));

        reading(select(Paper.class), (papers, session) -> {
            session.expireAll();
            sent.clear();
            session.refresh(papers.get(0));
            assertThat(papers.get(0).getName()).isEqualTo("p");
            assertThat(papers.get(0).getJournal().getCode()).isEqualTo("j");
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    @Tag("JOINED-21")
    void severalEntitiesOfARow_haveTheirOwnOptions() {
        save(new House("h1", new Tenant("t1"), new Tenant("t2")), new Node("n1", new Node("n11")));
        var child = Node.as("child");

        reading(
                select(House.ENTITY.with(joined(House.TENANTS)), child.ENTITY.with(joined(Node.PARENT)))
                        .from(House.ENTITY)
                        .join(child, child.NAME.eq("n11").and(House.NAME.eq("h1"))),
                (rows, session) -> {
                    assertThat(rows).hasSize(1);
                    assertThat(rows.get(0).v1().getTenants()).hasSize(2);
                    assertThat(rows.get(0).v2().getParent().getName()).isEqualTo("n1");
                    assertThat(sent).hasSize(1);
                });
    }

    @Test
    @Tag("JOINED-04")
    void limitOfAJoinedList_countsObjects_andTheJoinGoesAroundIt() {
        save(
                new House("h1", new Tenant("t1"), new Tenant("t2")),
                new House("h2", new Tenant("t3")),
                new House("h3", new Tenant("t4")));

        reading(
                select(House.class)
                        .options(joined(House.TENANTS))
                        .orderBy(House.NAME)
                        .limit(2),
                (houses, session) -> {
                    assertThat(houses).extracting(House::getName).containsExactly("h1", "h2");
                    assertThat(houses)
                            .extracting(house -> house.getTenants().size())
                            .containsExactly(2, 1);
                    assertThat(sent).hasSize(1);
                    assertThat(sent.get(0)).contains("FROM (SELECT");
                });
        save(new Node("n1", new Node("n11"), new Node("n12")));
        reading(
                select(Node.class)
                        .options(joined(Node.PARENT))
                        .orderBy(Node.NAME)
                        .limit(2),
                (nodes, session) -> {
                    assertThat(nodes).extracting(Node::getName).containsExactly("n1", "n11");
                    assertThat(sent).singleElement().asString().doesNotContain("(SELECT");
                });
    }

    @Test
    @Tag("JOINED-05")
    void orderOfAPage_isSaidInsideAndAround() {
        save(
                new House("h1", new Tenant("t2"), new Tenant("t1")),
                new House("h2"),
                new House("h3", new Tenant("t4"), new Tenant("t3")));

        reading(
                select(House.class)
                        .join(House.TENANTS.as("any"))
                        .where(Tenant.as("any").NAME.in(List.of("t1", "t3")))
                        .options(joined(House.TENANTS))
                        .orderBy(Tenant.as("any").NAME.desc(), House.NAME)
                        .limit(5)
                        .offset(0),
                (houses, session) -> {
                    assertThat(houses).extracting(House::getName).containsExactly("h3", "h1");
                    assertThat(houses.get(0).getTenants())
                            .extracting(Tenant::getName)
                            .containsExactly("t3", "t4");
                    assertThat(sent.get(0).split("ORDER BY", -1)).hasSize(3);
                });
    }

    // lists by a statement more

    @Test
    @Tag("SELECTIN-03")
    void givenStatement_loadsListsByOneMore() {
        save(new House("h1", new Tenant("t1"), new Tenant("t2")));

        reading(
                text("SELECT id, name, street_id FROM houses").returns(House.ENTITY.with(selectIn(House.TENANTS))),
                (houses, session) -> {
                    assertThat(houses.get(0).getTenants()).hasSize(2);
                    assertThat(sent).hasSize(2);
                });
    }

    @Test
    @Tag("SELECTIN-07")
    void keys_goInChunks() {
        save(IntStream.range(0, 100).mapToObj(i -> new Street("s" + i)).toArray(Street[]::new));

        assertThat(keysPerStatement(selectIn(Street.HOUSES).inChunksOf(47))).containsExactly(47, 47, 6);
        assertThat(keysPerStatement(selectIn(Street.HOUSES).inChunksOf(50))).containsExactly(50, 50);
        assertThat(keysPerStatement(selectIn(Street.HOUSES).inChunksOf(99))).containsExactly(99, 1);
        assertThat(keysPerStatement(selectIn(Street.HOUSES).inChunksOf(108))).containsExactly(100);
    }

    /** How many different keys each statement for the list has asked for. */
    private List<Integer> keysPerStatement(LoadOption<Street, House> how) {
        List<Integer> keys = new ArrayList<>();
        var listening = engine.events().on(AfterExecute.class, event -> {
            if (event.sql().contains("houses")) {
                keys.add(distinct(event.values()));
            }
        });
        reading(
                select(Street.class).options(how),
                (streets, session) -> assertThat(streets).isNotEmpty());
        listening.close();
        return keys;
    }

    @Test
    @Tag("SELECTIN-07")
    void keys_goByFiveHundredIfNothingIsSaid() {
        save(IntStream.range(0, 501).mapToObj(i -> new Street("s" + i)).toArray(Street[]::new));

        assertThat(keysPerStatement(selectIn(Street.HOUSES))).hasSize(2);
    }

    @Test
    @Tag("SELECTIN-08")
    void chunkOfNothing_isRefused() {
        assertThatThrownBy(() -> selectIn(Street.HOUSES).inChunksOf(0))
                .isInstanceOfSatisfying(
                        UsageException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_OPTION));
        assertThatThrownBy(() -> selectIn(Street.HOUSES).inChunksOf(-1)).isInstanceOf(UsageException.class);
    }

    @Test
    @Tag("SELECTIN-13")
    void keyOfSeveralColumns_isAskedForAsATuple() {
        save(new Seat(1, 1, new Guest("a")), new Seat(1, 2, new Guest("b"), new Guest("c")));

        reading(select(Seat.class).orderBy(Seat.PLACE).options(selectIn(Seat.GUESTS)), (seats, session) -> {
            assertThat(seats).extracting(seat -> seat.getGuests().size()).containsExactly(1, 2);
            assertThat(sent.get(1)).containsPattern("\\([^()]*row[^()]*place[^()]*\\) IN ");
        });
    }

    @Test
    @Tag("SELECTIN-16")
    void treeToItsEnd_takesAStatementForEachLevel() {
        save(tree());

        reading(
                select(Node.class)
                        .where(Node.NAME.eq("n1"))
                        .options(selectIn(Node.CHILDREN).recursive()),
                (nodes, session) -> {
                    isTheTree(nodes.get(0));
                    assertThat(sent).hasSize(4);
                });
    }

    @Test
    void circleOfObjects_endsWhereItBegan() {
        Node node = new Node("n1", new Node("n2"));
        save(node);
        sessions.inTransaction(session -> {
            Node first = session.get(Node.class, node.getId());
            first.setParent(first.getChildren().get(0));
        });

        reading(
                select(Node.class)
                        .where(Node.NAME.eq("n1"))
                        .options(selectIn(Node.CHILDREN).recursive()),
                (nodes, session) -> {
                    Node first = nodes.get(0);
                    assertThat(first.getChildren().get(0).getChildren()).containsExactly(first);
                    assertThat(sent).hasSize(3);
                });
    }

    @Test
    @Tag("SELECTIN-17")
    void depthOfWhatLeadsElsewhere_isRefused() {
        assertThatThrownBy(() -> selectIn(House.TENANTS).recursive())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("House.tenants leads to Tenant and not back to House");
        assertThatThrownBy(() -> joined(Node.CHILDREN).recursive())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("depth(…)");
    }

    @Test
    @Tag("SELECTIN-18")
    void statementsOfAnyDepth_areKept() {
        save(tree());
        var deep = select(Node.class).options(selectIn(Node.CHILDREN).depth(12));
        reading(deep, (nodes, session) -> {});
        List<String> notes = new ArrayList<>();
        engine.events().on(AfterExecute.class, event -> notes.add(event.cacheNote()));

        reading(deep, (nodes, session) -> {});

        assertThat(notes).hasSizeGreaterThan(2).containsOnly("cached");
    }

    @Test
    @Tag("SELECTIN-19")
    void orderOfAListThroughATable_isKept() {
        save(new Seat(1, 1, new Guest("a"), new Guest("b"), new Guest("c")));

        reading(select(Seat.class).options(selectIn(Seat.GUESTS)), (seats, session) -> {
            List<Guest> guests = seats.get(0).getGuests();
            assertThat(guests)
                    .hasSize(3)
                    .isSortedAccordingTo((one, other) -> other.getId().compareTo(one.getId()));
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    @Tag("SUBQUERY-02")
    void eachList_takesAStatement_andATreeOneForEachLevel() {
        User author = user("ada");
        author.getPosts().add(post("a"));
        author.getPosts().get(0).getTags().add(tag("java"));
        save(author, tree());

        reading(
                select(User.class).options(subquery(User.POSTS).then(subquery(Post.TAGS))),
                (users, session) -> assertThat(sent).hasSize(3));
        reading(
                select(Node.class)
                        .where(Node.NAME.eq("n1"))
                        .options(subquery(Node.CHILDREN).depth(3)),
                (nodes, session) -> {
                    isTheTree(nodes.get(0));
                    assertThat(sent).hasSize(4);
                });
    }

    @Test
    @Tag("SUBQUERY-03")
    void deferredColumnsOfASubqueryTree_comeWhereAnOptionSaysSo() {
        save(new Node("n1", new Node("n11"), new Node("n12")));

        assertThat(remarks(subquery(Node.CHILDREN).depth(2), false)).isEqualTo(6);
        assertThat(remarks(subquery(Node.CHILDREN).depth(2), true)).isEqualTo(5);
        assertThat(remarks(subquery(Node.CHILDREN).depth(2).then(undefer(Node.REMARK)), true))
                .isEqualTo(3);
    }

    @Test
    @Tag("SUBQUERY-04")
    void keyThatSeveralRowsHave_isAskedForOnce() {
        save(new Node("n1", new Node("n11"), new Node("n12"), new Node("n13")));
        List<Integer> keys = new ArrayList<>();
        engine.events().on(AfterExecute.class, event -> keys.add(distinct(event.values())));

        reading(
                select(Node.class).where(Node.PARENT_ID.isNotNull()).options(subquery(Node.PARENT)),
                (nodes, session) -> {
                    assertThat(nodes)
                            .hasSize(3)
                            .allSatisfy(node ->
                                    assertThat(node.getParent().getName()).isEqualTo("n1"));
                    assertThat(keys.get(keys.size() - 1)).isEqualTo(1);
                });
    }

    /** One key, and one only, however it is sent. */
    private static int distinct(List<?> values) {
        return (int) values.stream()
                .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
                .distinct()
                .count();
    }

    @Test
    @Tag("JOINED-24")
    void joinedReferenceWithSeveralRows_takesTheFirstAndTells() {
        House house = new House("h1");
        save(house);
        twoDeeds(house);

        try (LoggedLines logged = LoggedLines.collect()) {
            reading(select(House.class).options(joined(House.DEED)), (houses, session) -> {
                assertThat(houses)
                        .singleElement()
                        .satisfies(found -> assertThat(found.getDeed()).isNotNull());
                assertThat(logged.lines()).anyMatch(line -> line.contains("House.deed of House"));
            });
        }
    }

    @Test
    @Tag("LAZY-07")
    void lazyReferenceWithSeveralRows_takesTheFirstAndTells() {
        House house = new House("h1");
        save(house);
        twoDeeds(house);

        try (LoggedLines logged = LoggedLines.collect()) {
            reading(select(House.class), (houses, session) -> {
                assertThat(houses.get(0).getDeed()).isNotNull();
                assertThat(logged.lines()).anyMatch(line -> line.contains("House.deed of House"));
            });
        }
    }

    private void twoDeeds(House house) {
        Deed one = new Deed("one");
        Deed other = new Deed("other");
        one.setHouseId(house.getId());
        other.setHouseId(house.getId());
        save(one, other);
    }
}
