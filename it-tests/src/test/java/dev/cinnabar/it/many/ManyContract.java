package dev.cinnabar.it.many;

import static dev.cinnabar.it.many.Library.AUTHOR;
import static dev.cinnabar.it.many.Library.AUTHORS;
import static dev.cinnabar.it.many.Library.BODY;
import static dev.cinnabar.it.many.Library.BOSS;
import static dev.cinnabar.it.many.Library.COMMENTS;
import static dev.cinnabar.it.many.Library.HOUSE;
import static dev.cinnabar.it.many.Library.ID;
import static dev.cinnabar.it.many.Library.ISLANDS;
import static dev.cinnabar.it.many.Library.NAME;
import static dev.cinnabar.it.many.Library.POSTS;
import static dev.cinnabar.it.many.Library.REVIEWER;
import static dev.cinnabar.it.many.Library.REVIEWS;
import static dev.cinnabar.it.many.Library.ROOM;
import static dev.cinnabar.it.many.Library.ROOMS;
import static dev.cinnabar.it.many.Library.SEATS;
import static dev.cinnabar.it.many.Library.STAFF;
import static dev.cinnabar.it.many.Library.TITLE;
import static dev.cinnabar.it.many.Library.VIEWS;
import static dev.cinnabar.schema.ColumnDefinition.column;
import static dev.cinnabar.sql.Sql.and;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.many;
import static dev.cinnabar.sql.Sql.path;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.selectRow;
import static dev.cinnabar.sql.Sql.table;
import static dev.cinnabar.type.Types.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.MultipleResultsException;
import dev.cinnabar.error.UsageException;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.plugin.PluginContext;
import dev.cinnabar.result.Row;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.JoinPath;
import dev.cinnabar.sql.Many;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import dev.cinnabar.sql.node.Node;
import dev.cinnabar.sql.node.SelectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records within records: what comes back, and how many statements it takes. */
abstract class ManyContract {
    record PostView(String title, int views) {}

    record AuthorView(String name, List<PostView> posts) {}

    record Talk(String title, List<String> comments) {}

    record Talker(String name, List<Talk> talks) {}

    private Engine engine;
    private Connection connection;
    private final List<String> sent = new ArrayList<>();

    abstract String url();

    @BeforeEach
    void fill() {
        engine = Engine.create(url());
        Library.ALL.dropAll(engine);
        Library.ALL.createAll(engine);
        engine.inTransaction(Library::fill);
        engine.events()
                .on(
                        BeforeExecute.class,
                        event -> sent.add(event.sql().replace("\"", "").replace("`", "")));
        connection = engine.connect();
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private static Many<PostView> posts() {
        return many(path(AUTHORS, POSTS), into(PostView::new, POSTS.column(TITLE), POSTS.column(VIEWS)))
                .orderBy(POSTS.column(ID));
    }

    private static Select<AuthorView> authors() {
        return select(into(AuthorView::new, AUTHORS.column(NAME), posts())).orderBy(AUTHORS.column(ID));
    }

    @Test
    void many_isTwoStatements_howeverManyRowsThereAre() {
        List<AuthorView> authors = connection.execute(authors()).all();

        assertThat(authors)
                .containsExactly(
                        new AuthorView("ann", List.of(new PostView("first", 5), new PostView("second", 50))),
                        new AuthorView("bob", List.of(new PostView("third", 7))),
                        new AuthorView("cid", List.of()));
        assertThat(sent)
                .containsExactly(
                        "SELECT many_authors.name, many_authors.id FROM many_authors ORDER BY many_authors.id",
                        "SELECT many_posts.author_id, many_posts.title, many_posts.views FROM many_posts"
                                + " WHERE many_posts.author_id IN (?, ?, ?, ?) ORDER BY many_posts.id");
    }

    @Test
    void many_givesImmutableLists() {
        AuthorView ann = connection.execute(authors()).first().orElseThrow();

        assertThatThrownBy(() -> ann.posts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void first_fetchesTheListOfOneRow() {
        AuthorView ann = connection.execute(authors()).first().orElseThrow();

        assertThat(ann.posts()).hasSize(2);
        assertThat(sent).hasSize(2).last().asString().contains("author_id IN (?) ");
    }

    @Test
    void one_refusesSeveralRows_andReadsTheOnlyOne() {
        Select<AuthorView> bob = authors().where(AUTHORS.column(NAME).eq("bob"));

        assertThat(connection.execute(bob).one().posts()).containsExactly(new PostView("third", 7));
        assertThatThrownBy(() -> connection.execute(authors()).one()).isInstanceOf(MultipleResultsException.class);
        assertThat(connection.execute(bob).oneOrNone()).isPresent();
    }

    @Test
    void many_sendsNothingMore_whereNoRowHasAKey() {
        assertThat(connection
                        .execute(authors().where(AUTHORS.column(ID).eq(99)))
                        .all())
                .isEmpty();

        assertThat(sent).hasSize(1);
    }

    @Test
    void many_isNarrowedAndOrdered() {
        Many<String> seen = many(path(AUTHORS, POSTS), POSTS.column(TITLE))
                .where(POSTS.column(VIEWS).gt(5))
                .orderBy(POSTS.column(VIEWS).desc());

        List<Row2<String, List<String>>> rows = connection
                .execute(select(AUTHORS.column(NAME), seen).orderBy(AUTHORS.column(ID)))
                .all();

        assertThat(rows)
                .containsExactly(
                        new Row2<>("ann", List.of("second")),
                        new Row2<>("bob", List.of("third")),
                        new Row2<>("cid", List.of()));
    }

    @Test
    void many_followsOrderOfItsOwn_notThatOfKeys() {
        Many<String> titles = many(path(AUTHORS, POSTS), POSTS.column(TITLE))
                .orderBy(POSTS.column(TITLE).desc());

        assertThat(connection
                        .execute(select(titles).orderBy(AUTHORS.column(ID)))
                        .first())
                .contains(List.of("second", "first"));
    }

    @Test
    void many_withinMany_isOneStatementForEachLevel() {
        Many<String> comments =
                many(path(POSTS, COMMENTS), COMMENTS.column(BODY)).orderBy(COMMENTS.column(ID));
        Many<Talk> talks = many(path(AUTHORS, POSTS), into(Talk::new, POSTS.column(TITLE), comments))
                .orderBy(POSTS.column(ID));

        List<Talker> talkers = connection
                .execute(select(into(Talker::new, AUTHORS.column(NAME), talks)).orderBy(AUTHORS.column(ID)))
                .all();

        assertThat(talkers)
                .containsExactly(
                        new Talker(
                                "ann", List.of(new Talk("first", List.of("yes", "no")), new Talk("second", List.of()))),
                        new Talker("bob", List.of(new Talk("third", List.of("so")))),
                        new Talker("cid", List.of()));
        assertThat(sent).hasSize(3);
    }

    @Test
    void many_besideMany_isOneStatementForEach() {
        Many<String> all = many(path(AUTHORS, POSTS), POSTS.column(TITLE)).orderBy(POSTS.column(ID));
        Many<String> few = all.where(POSTS.column(VIEWS).lt(10));

        List<Row2<List<String>, List<String>>> rows =
                connection.execute(select(all, few).orderBy(AUTHORS.column(ID))).all();

        assertThat(rows.get(0)).isEqualTo(new Row2<>(List.of("first", "second"), List.of("first")));
        assertThat(sent).hasSize(3);
    }

    @Test
    void many_isEmpty_whereKeyIsNull() {
        var authorsOfPost = many(path(POSTS, AUTHORS), AUTHORS.column(NAME));

        List<Row2<String, List<String>>> rows = connection
                .execute(select(POSTS.column(TITLE), authorsOfPost).orderBy(POSTS.column(ID)))
                .all();

        assertThat(rows)
                .containsExactly(
                        new Row2<>("first", List.of("ann")),
                        new Row2<>("second", List.of("ann")),
                        new Row2<>("third", List.of("bob")),
                        new Row2<>("orphan", List.of()));
        assertThat(sent).last().asString().contains("id IN (?, ?)"); // each key once
    }

    @Test
    void many_givesEachOfEqualParentsTheList() {
        Select<List<PostView>> twice = select(posts())
                .from(AUTHORS)
                .join(POSTS, POSTS.column(AUTHOR).eq(AUTHORS.column(ID)))
                .orderBy(AUTHORS.column(ID));

        assertThat(connection.execute(twice).all()).extracting(List::size).containsExactly(2, 2, 1);
    }

    @Test
    void many_goesWithThePageOfParents() {
        List<AuthorView> page = connection.execute(authors().limit(1).offset(1)).all();

        assertThat(page).containsExactly(new AuthorView("bob", List.of(new PostView("third", 7))));
        assertThat(sent).last().asString().contains("author_id IN (?) ");
    }

    @Test
    void many_byKeyOfSeveralColumns() {
        Many<Long> seats = many(path(ROOMS, SEATS), SEATS.column(ID)).orderBy(SEATS.column(ID));

        List<Row2<String, List<Long>>> rows = connection
                .execute(select(ROOMS.column(HOUSE), seats).orderBy(ROOMS.column(HOUSE), ROOMS.column(ROOM)))
                .all();

        assertThat(rows)
                .containsExactly(
                        new Row2<>("a", List.of(1L, 4L)), new Row2<>("a", List.of(2L)), new Row2<>("b", List.of(3L)));
        assertThat(sent).hasSize(2);
    }

    @Test
    void path_withinOneTable_leadsToThoseThatRefer() {
        Table reports = STAFF.as("reports");
        Many<String> names = many(path(STAFF, reports), reports.column(NAME)).orderBy(reports.column(ID));

        List<Row2<String, List<String>>> rows = connection
                .execute(select(STAFF.column(NAME), names).orderBy(STAFF.column(ID)))
                .all();

        assertThat(rows)
                .containsExactly(
                        new Row2<>("eva", List.of("flo", "gus")),
                        new Row2<>("flo", List.of("hal")),
                        new Row2<>("gus", List.of()),
                        new Row2<>("hal", List.of()));
    }

    @Test
    void path_byCondition_leadsTheOtherWayAndNarrowsItsEnd() {
        Table boss = STAFF.as("boss");
        JoinPath<Table, Table> up = path(
                STAFF,
                boss,
                and(STAFF.column(BOSS).eq(boss.column(ID)), boss.column(NAME).ne("flo")));

        List<List<String>> rows = connection
                .execute(select(many(up, boss.column(NAME))).orderBy(STAFF.column(ID)))
                .all();

        assertThat(rows).containsExactly(List.of(), List.of("eva"), List.of("eva"), List.of());
    }

    @Test
    void path_leadsToASubquery() {
        var busy = select(POSTS.column(AUTHOR), POSTS.column(TITLE))
                .where(POSTS.column(VIEWS).gt(6))
                .subquery("busy");
        var titles = many(
                        path(AUTHORS, busy, AUTHORS.column(ID).eq(busy.column(POSTS.column(AUTHOR)))),
                        busy.column(POSTS.column(TITLE)))
                .orderBy(busy.column(POSTS.column(TITLE)));

        assertThat(connection
                        .execute(select(titles).orderBy(AUTHORS.column(ID)))
                        .all())
                .containsExactly(List.of("second"), List.of("third"), List.of());
    }

    @Test
    void many_readsWhatIsJoinedToItsEnd() {
        Many<Row2<String, String>> said = many(
                        path(AUTHORS, POSTS),
                        into((String t, String b) -> new Row2<>(t, b), POSTS.column(TITLE), COMMENTS.column(BODY)))
                .join(COMMENTS)
                .orderBy(COMMENTS.column(ID));

        assertThat(connection.execute(select(said).orderBy(AUTHORS.column(ID))).first())
                .contains(List.of(new Row2<>("first", "yes"), new Row2<>("first", "no")));
    }

    @Test
    void stream_fetchesListsForEachFetch() {
        try (Stream<AuthorView> stream = connection.execute(authors().fetchSize(2)).stream()) {
            assertThat(stream.map(author -> author.posts().size())).containsExactly(2, 1, 0);
        }

        assertThat(sent).hasSize(3); // two rows, then one
    }

    @Test
    void stream_withoutFetchSize_fetchesAllListsAtOnce() {
        assertThat(connection.execute(authors()).stream()).hasSize(3);

        assertThat(sent).hasSize(2);
    }

    @Test
    void write_whileRowsAreRead_leavesTheirListsAsTheyWere() {
        var rows = connection.execute(authors()).iterator();
        rows.next();

        connection.execute(
                insert(POSTS).set(ID, 14L).set(AUTHOR, 2L).set(TITLE, "new").set(VIEWS, 0));

        assertThat(rows.next().posts()).hasSize(1);
        assertThat(rows.next().posts()).isEmpty();
    }

    @Test
    void many_isChunked_onlyWhereTheDatabaseTakesNoMoreParameters() {
        int authors = 70_000;
        engine.inTransaction(c -> c.execute(
                insert(AUTHORS),
                LongStream.range(1000, 1000 + authors)
                        .mapToObj(id -> Map.<String, Object>of("id", id, "name", "n"))
                        .toList()));
        sent.clear();

        List<AuthorView> all = connection.execute(authors()).all();

        assertThat(all).hasSize(authors + 3);
        assertThat(all.get(0).posts()).hasSize(2);
        assertThat(sent.size()).isBetween(2, 6);
    }

    @Test
    void many_carriesParametersOfTheQuery() {
        var least = dev.cinnabar.sql.Sql.parameter("least", dev.cinnabar.type.Types.INTEGER);
        Many<String> seen = many(path(AUTHORS, POSTS), POSTS.column(TITLE))
                .where(POSTS.column(VIEWS).ge(least));

        assertThat(connection
                        .execute(select(seen).orderBy(AUTHORS.column(ID)).bind("least", 50))
                        .all())
                .containsExactly(List.of("second"), List.of(), List.of());
    }

    @Test
    void many_findsKeysThatAreEqualNumbers() {
        var price = column("price", decimal(10, 2));
        var cost = column("cost", decimal(12, 4));
        Table prices = table("many_prices", ID, price);
        Table costs = table("many_costs", ID, cost);
        MetaData both = MetaData.of(prices, costs);
        both.dropAll(engine);
        both.createAll(engine);
        connection.execute(insert(prices).set(ID, 1L).set(price, new BigDecimal("2.50")));
        connection.execute(insert(costs).set(ID, 7L).set(cost, new BigDecimal("2.5000")));

        var same = path(prices, costs, prices.column(price).eq(costs.column(cost)));

        assertThat(connection.execute(select(many(same, costs.column(ID)))).all())
                .containsExactly(List.of(7L));
    }

    private record HidesSecond() implements Plugin {
        @Override
        public String name() {
            return "hides-second";
        }

        @Override
        public void install(PluginContext context) {
            context.rewrite(ManyContract::withoutSecond);
        }
    }

    private static Node withoutSecond(Node statement) {
        if (!(statement instanceof SelectNode select) || !select.from().contains(POSTS.node())) {
            return statement;
        }
        List<Node> where = new ArrayList<>(select.where());
        where.add(POSTS.column(ID).ne(11).node());
        return new SelectNode(
                select.list(),
                select.from(),
                where,
                select.grouping(),
                select.ordering(),
                select.locking(),
                select.dressing());
    }

    @Test
    void many_isRewrittenAsAnyStatement() {
        try (Engine guarded = Engine.builder(url()).plugin(new HidesSecond()).build();
                Connection other = guarded.connect()) {
            Many<String> titles = many(path(AUTHORS, POSTS), POSTS.column(TITLE));

            assertThat(other.execute(select(titles).where(AUTHORS.column(ID).eq(1)))
                            .one())
                    .containsExactly("first");
        }
    }

    @Test
    void many_standsInRowsOfAnyWidth() {
        List<Row> rows = connection
                .execute(selectRow(posts(), AUTHORS.column(NAME)).orderBy(AUTHORS.column(ID)))
                .all();

        assertThat(rows.get(1).value(0)).isEqualTo(List.of(new PostView("third", 7)));
        assertThat(rows.get(1).value(1)).isEqualTo("bob");
    }

    @Test
    void many_goesWithGroups_thatKeepTheKey() {
        var counted = select(AUTHORS.column(NAME), count(POSTS.column(ID)), posts())
                .leftJoin(POSTS, POSTS.column(AUTHOR).eq(AUTHORS.column(ID)))
                .groupBy(AUTHORS.column(ID), AUTHORS.column(NAME))
                .orderBy(AUTHORS.column(ID));

        assertThat(connection.execute(counted).all())
                .allSatisfy(row -> assertThat(row.v3()).hasSize(row.v2().intValue()));
    }

    @Test
    void toString_showsTheFirstStatement() {
        assertThat(authors().toString()).contains("FROM \"many_authors\"").doesNotContain("many_posts");
        assertThat(engine.compile(authors())).contains("many_authors");
    }

    private void refused(Runnable work, String... words) {
        assertThatThrownBy(work::run).isInstanceOf(UsageException.class).hasMessageContainingAll(words);
        assertThat(sent).isEmpty();
    }

    @Test
    void path_withoutAKey_namesBothTablesAndTheCure() {
        refused(() -> path(AUTHORS, ISLANDS), "many_authors", "many_islands", "path(many_authors, many_islands,");
    }

    @Test
    void path_withSeveralKeys_namesThem() {
        refused(
                () -> path(AUTHORS, REVIEWS),
                "2 foreign keys",
                "many_reviews.author_id = many_authors.id",
                "many_reviews.reviewer_id = many_authors.id",
                "path(many_authors, many_reviews,");
        assertThat(path(AUTHORS, REVIEWS, REVIEWS.column(REVIEWER).eq(AUTHORS.column(ID)))
                        .far())
                .hasSize(1);
    }

    @Test
    void path_toItself_asksForAnAlias() {
        refused(() -> path(STAFF, STAFF), "many_staff", "as(\"…\")");
    }

    @Test
    void path_byAStrangeCondition_isRefused() {
        refused(() -> path(AUTHORS, POSTS, AUTHORS.column(ID).gt(POSTS.column(AUTHOR))), "many_authors", "many_posts");
        refused(() -> path(AUTHORS, POSTS, POSTS.column(VIEWS).gt(1)), "No foreign key and no pair");
    }

    @Test
    void many_insideAnotherQuery_isRefused() {
        Select<List<PostView>> lists = select(posts());
        List<Consumer<Select<List<PostView>>>> places = List.of(
                query -> query.subquery("s"),
                query -> query.lateral("s"),
                query -> query.cte("s"),
                query -> query.scalar(),
                query -> query.union(query),
                query -> exists(query),
                query -> insert(ISLANDS).from(query, ID));

        for (Consumer<Select<List<PostView>>> place : places) {
            refused(() -> place.accept(lists), "cannot be a part of another");
        }
    }

    @Test
    void many_ofGroupsWithoutTheKey_isRefused() {
        refused(
                () -> connection.execute(select(AUTHORS.column(NAME), posts()).groupBy(AUTHORS.column(NAME))),
                "many_authors.id",
                "group by");
    }

    @Test
    void many_ofAnAggregate_isRefused() {
        refused(() -> many(path(AUTHORS, POSTS), count(POSTS.column(ID))), "aggregate");
    }

    @Test
    void many_thatNamesTheOuterTable_isRefused() {
        refused(
                () -> connection.execute(select(many(path(AUTHORS, POSTS), AUTHORS.column(NAME)))),
                "many_authors",
                "many_posts");
    }
}
