package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.and;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.exists;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.literal;
import static dev.cinnabar.sql.Sql.path;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.Tag;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.kinds.Car;
import dev.cinnabar.it.orm.kinds.Driver;
import dev.cinnabar.it.orm.kinds.Garage;
import dev.cinnabar.it.orm.kinds.Truck;
import dev.cinnabar.it.orm.kinds.Vehicle;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.result.Row2;
import dev.cinnabar.result.Row3;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Query;
import dev.cinnabar.sql.Select;
import dev.cinnabar.sql.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a join is joined to where FROM is not said, or names several items. */
abstract class LeftSideContract extends MapperContract {
    private record Popularity(String tag, Long posts) {}

    private static final Table USERS = table(User.ENTITY.table().definition());
    private static final Table POSTS = table(Post.ENTITY.table().definition());

    @Override
    void createTables(Engine empty) {
        super.createTables(empty);
        MetaData.of(Garage.class, Vehicle.class, Driver.class).createAll(empty);
    }

    /** Alice has apples, tagged food and fruit, and beans, tagged food; Bob has nothing, and nothing is tagged rare. */
    @BeforeEach
    void write() {
        User alice = user("alice");
        Tag food = tag("food");
        Post apples = post("apples");
        apples.setViews(10);
        apples.getTags().addAll(List.of(food, tag("fruit")));
        Post beans = post("beans");
        beans.getTags().add(food);
        alice.getPosts().addAll(List.of(apples, beans));
        save(alice, user("bob"), tag("rare"));
    }

    private static String plain(Query<?> query) {
        return query.toString().replace("\"", "");
    }

    private <R> List<R> read(Query<R> query) {
        return sessions.callInTransaction(session -> session.execute(query).all());
    }

    @Test
    void relationshipThroughATable_beginsAtItsOwner() {
        Select<Popularity> query = select(into(Popularity::new, Tag.NAME, count(Post.ID)))
                .leftJoin(Tag.POSTS)
                .groupBy(Tag.NAME)
                .orderBy(Tag.NAME);

        assertThat(read(query))
                .containsExactly(new Popularity("food", 2L), new Popularity("fruit", 1L), new Popularity("rare", 0L));
        assertThat(plain(query))
                .contains("FROM tags LEFT JOIN post_tags ON tags.id = post_tags.tag_id LEFT JOIN posts ON");
    }

    @Test
    void narrowedRelationshipThroughATable_givesARowForEachMember_andOneWhereThereIsNone() {
        assertThat(read(select(Tag.NAME, Post.SLUG)
                        .leftJoin(Tag.POSTS.where(Post.VIEWS.gt(5)))
                        .orderBy(Tag.NAME)))
                .containsExactly(new Row2<>("food", "apples"), new Row2<>("fruit", "apples"), new Row2<>("rare", null));
        assertThat(read(select(Tag.NAME, Post.SLUG)
                        .leftJoin(Tag.POSTS.where(Post.VIEWS.gt(50), Tag.NAME.ne(Post.SLUG)))
                        .orderBy(Tag.NAME)))
                .extracting(Row2::v2)
                .containsExactly(null, null, null);
    }

    @Test
    void filterOfAnAggregate_leavesTheLeftSideAlone() {
        assertThat(read(select(into(Popularity::new, Tag.NAME, count(Post.ID).filter(Post.VIEWS.gt(5))))
                        .leftJoin(Tag.POSTS)
                        .groupBy(Tag.NAME)
                        .orderBy(Tag.NAME)))
                .containsExactly(new Popularity("food", 1L), new Popularity("fruit", 1L), new Popularity("rare", 0L));
    }

    @Test
    void columnsOfThreeEntities_areJoinedAlongTwoRelationships_inEveryOrder() {
        List<Row3<String, String, String>> all = List.of(
                new Row3<>("alice", "apples", "food"),
                new Row3<>("alice", "apples", "fruit"),
                new Row3<>("alice", "beans", "food"));

        assertThat(read(select(User.USERNAME, Post.SLUG, Tag.NAME)
                        .join(User.POSTS)
                        .join(Post.TAGS)
                        .orderBy(Post.SLUG, Tag.NAME)))
                .isEqualTo(all);
        assertThat(read(select(User.USERNAME, Post.SLUG, Tag.NAME)
                        .join(Post.TAGS)
                        .join(Post.AUTHOR)
                        .orderBy(Post.SLUG, Tag.NAME)))
                .isEqualTo(all);
        assertThat(read(select(Tag.NAME, User.USERNAME, Post.SLUG)
                        .join(Post.AUTHOR)
                        .join(Post.TAGS)
                        .orderBy(Post.SLUG, Tag.NAME)))
                .extracting(Row3::v1)
                .containsExactly("food", "fruit", "food");
    }

    @Test
    void relationshipThatNoColumnNames_isReadFromItsOwner() {
        assertThat(read(select(count()).join(User.POSTS))).containsExactly(2L);
        assertThat(read(select(Post.SLUG)
                        .join(User.POSTS)
                        .where(User.USERNAME.eq("alice"))
                        .orderBy(Post.SLUG)))
                .containsExactly("apples", "beans");
        assertThat(read(select(Post.SLUG).join(path(USERS, POSTS)).orderBy(Post.SLUG)))
                .containsExactly("apples", "beans");
    }

    @Test
    void condition_choosesAmongTheTablesOfColumns() {
        List<Row3<String, String, Integer>> rows = read(select(User.USERNAME, Post.SLUG, Post.VIEWS)
                .join(Post.class, Post.AUTHOR_ID.eq(User.ID))
                .orderBy(Post.SLUG));
        assertThat(rows).extracting(Row3::v2).containsExactly("apples", "beans");

        Select<Row3<String, String, String>> three = select(User.USERNAME, Tag.NAME, Post.SLUG)
                .join(Post.class, Post.AUTHOR_ID.eq(User.ID))
                .join(Post.TAGS)
                .orderBy(Post.SLUG, Tag.NAME);
        assertThat(read(three)).extracting(Row3::v2).containsExactly("food", "fruit", "food");
        assertThat(plain(three)).contains("FROM users JOIN posts ON");
    }

    @Test
    void condition_namesTheLeftSide_whereNoColumnDoes() {
        assertThat(read(select(count()).join(Post.class, Post.AUTHOR_ID.eq(User.ID))))
                .containsExactly(2L);
        assertThat(read(select(Post.SLUG)
                        .join(Post.class, Post.AUTHOR_ID.eq(User.ID))
                        .where(User.USERNAME.eq("alice"))
                        .orderBy(Post.SLUG)))
                .containsExactly("apples", "beans");
    }

    @Test
    void tableJoinedWithItself_beginsAtTheNameThatThePathSays() {
        Item root = new Item("root");
        Item inner = new Item("inner");
        root.getChildren().add(inner);
        inner.getChildren().add(new Item("leaf"));
        save(root);
        var parent = Item.as("parent");
        var grand = Item.as("grand");

        assertThat(read(select(Item.NAME, parent.NAME, grand.NAME)
                        .join(Item.PARENT.as("parent"))
                        .join(Item.PARENT.from("parent").as("grand"))))
                .containsExactly(new Row3<>("leaf", "inner", "root"));
        assertThat(read(select(Item.NAME, grand.NAME, parent.NAME)
                        .leftJoin(Item.PARENT.as("parent"))
                        .leftJoin(Item.PARENT.from("parent").as("grand"))
                        .orderBy(Item.ID)))
                .extracting(Row3::v1)
                .containsExactly("root", "inner", "leaf");
        assertThat(read(select(grand.NAME)
                        .join(Item.PARENT.from("grand").as("parent"))
                        .where(parent.NAME.eq("root"))))
                .containsExactly("inner");
    }

    @Test
    void subquery_isJoinedToTheTableThatTheConditionNames() {
        var posts = count(Post.ID).as("posts");
        var perAuthor = select(Post.AUTHOR_ID, posts).groupBy(Post.AUTHOR_ID).subquery("per_author");

        assertThat(read(select(User.USERNAME, Post.SLUG, perAuthor.column(posts))
                        .join(perAuthor, perAuthor.column(Post.AUTHOR_ID).eq(User.ID))
                        .join(User.POSTS)
                        .orderBy(Post.SLUG)))
                .containsExactly(new Row3<>("alice", "apples", 2L), new Row3<>("alice", "beans", 2L));
    }

    @Test
    void cte_isJoinedToTheTableThatTheConditionNames() {
        var seen = select(Post.ID, Post.AUTHOR_ID).where(Post.VIEWS.gt(5)).cte("seen");

        assertThat(read(select(seen.column(Post.ID), Tag.NAME, User.USERNAME)
                        .join(User.class, User.ID.eq(seen.column(Post.AUTHOR_ID)))
                        .join(User.POSTS)
                        .join(Post.TAGS)
                        .where(Post.ID.eq(seen.column(Post.ID)))
                        .orderBy(Tag.NAME)))
                .extracting(Row3::v2)
                .containsExactly("food", "fruit");
    }

    @Test
    void itemsSideBySide_areJoinedToWhereTheConditionSays() {
        Select<Row3<String, String, String>> query = select(User.USERNAME, Tag.NAME, Post.SLUG)
                .from(User.class)
                .from(Tag.class)
                .join(User.POSTS)
                .where(Tag.NAME.eq("rare"))
                .orderBy(Post.SLUG);

        assertThat(read(query))
                .containsExactly(new Row3<>("alice", "rare", "apples"), new Row3<>("alice", "rare", "beans"));
        assertThat(plain(query)).contains("FROM users JOIN posts ON users.id = posts.author_id, tags");
    }

    @Test
    void itemThatStandsInFrom_isThereOnce() {
        assertThat(read(select(User.class).from(User.class).where(User.USERNAME.eq("bob"))))
                .hasSize(1);
        assertThat(read(select(User.class).join(User.POSTS).from(User.class).where(Post.SLUG.eq("beans"))))
                .hasSize(1);
    }

    @Test
    void joinOfTwoThatNothingJoins_isRefused() {
        assertThatThrownBy(() -> select(User.USERNAME, Tag.NAME, Post.SLUG)
                        .join(Post.class, and(Post.AUTHOR_ID.eq(User.ID), Post.SLUG.eq(Tag.NAME))))
                .hasMessageContaining("The join of 'posts' speaks of 'users' and 'tags', which nothing joins")
                .hasMessageContaining("say from(…)");
        refuses(
                ErrorCode.AMBIGUOUS_JOIN,
                () -> select(count())
                        .from(User.class)
                        .from(Tag.class)
                        .join(Post.class, and(Post.AUTHOR_ID.eq(User.ID), Post.SLUG.eq(Tag.NAME))));
        assertThat(read(select(count())
                        .from(User.class)
                        .crossJoin(Tag.ENTITY)
                        .join(Post.class, and(Post.AUTHOR_ID.eq(User.ID), Post.SLUG.eq(Tag.NAME)))))
                .containsExactly(0L);
    }

    @Test
    void productOfTwo_isJoinedToAThird() {
        assertThat(read(select(User.USERNAME, Tag.NAME, Post.SLUG)
                        .crossJoin(Tag.ENTITY)
                        .join(Post.class, Post.AUTHOR_ID.eq(User.ID))
                        .where(Tag.NAME.eq("rare"))
                        .orderBy(Post.SLUG)))
                .extracting(Row3::v3)
                .containsExactly("apples", "beans");
    }

    @Test
    void lateralQuery_standsBehindWhatItReads() {
        if (!engine.dialect().has(Feature.LATERAL)) {
            return;
        }
        var last = select(Post.SLUG)
                .from(Post.class)
                .where(Post.AUTHOR_ID.eq(User.ID))
                .orderBy(Post.SLUG.desc())
                .limit(1)
                .lateral("latest");

        assertThat(read(select(User.USERNAME, Tag.NAME, last.column(Post.SLUG))
                        .crossJoin(last)
                        .where(Tag.NAME.eq("rare"))))
                .containsExactly(new Row3<>("alice", "rare", "beans"));
        assertThat(read(select(User.USERNAME, Tag.NAME, last.column(Post.SLUG))
                        .from(User.class)
                        .from(Tag.class)
                        .crossJoin(last)
                        .where(Tag.NAME.eq("rare"))))
                .containsExactly(new Row3<>("alice", "rare", "beans"));
    }

    @Test
    void filterByNames_looksIntoTablesThatColumnsBring() {
        assertThat(read(select(User.USERNAME, Tag.NAME, Post.SLUG)
                        .join(User.POSTS)
                        .filterBy(Map.of("name", "rare", "slug", "beans"))))
                .containsExactly(new Row3<>("alice", "rare", "beans"));
    }

    @Test
    void queryWithinAQuery_leavesTheOuterTableOutside() {
        assertThat(read(select(User.USERNAME)
                        .where(exists(select(Post.ID)
                                .join(Post.TAGS)
                                .where(Post.AUTHOR_ID.eq(User.ID), Tag.NAME.eq("fruit"))))))
                .containsExactly("alice");
        assertThat(read(select(Tag.NAME)
                        .where(exists(select(literal(1))
                                .join(Post.TAGS.as("other"))
                                .where(Tag.as("other").ID.eq(Tag.ID), Post.SLUG.eq("apples"))))
                        .orderBy(Tag.NAME)))
                .containsExactly("food", "fruit");
    }

    @Test
    void kindOfACommonTable_isReadAlone_whereAPathBeginsAtIt() {
        Garage garage = new Garage();
        garage.getVehicles().addAll(List.of(new Car("audi"), new Truck("büssing")));
        save(garage, new Garage());

        assertThat(read(select(Vehicle.NAME).join(Vehicle.GARAGE).orderBy(Vehicle.NAME)))
                .containsExactly("audi", "büssing");
        assertThat(read(select(Garage.ID, count(Vehicle.ID))
                        .leftJoin(Garage.VEHICLES)
                        .groupBy(Garage.ID)
                        .orderBy(Garage.ID)))
                .extracting(Row2::v2)
                .containsExactly(2L, 0L);
    }

    @Test
    void rightJoin_keepsTheKindOfTheItemThatItIsJoinedTo() {
        Garage garage = new Garage();
        garage.getVehicles().addAll(List.of(new Car("audi"), new Truck("büssing")));
        save(garage, new Garage());

        Select<Long> query = select(count())
                .from(Car.class)
                .from(Tag.class)
                .where(Tag.NAME.eq("rare"))
                .rightJoin(Garage.ENTITY, Car.GARAGE_ID.eq(Garage.ID));
        assertThat(read(query)).containsExactly(2L);
        assertThat(read(select(count())
                        .from(Tag.class)
                        .from(Car.class)
                        .where(Tag.NAME.eq("rare"))
                        .rightJoin(Garage.ENTITY, Car.GARAGE_ID.eq(Garage.ID))))
                .containsExactly(2L);
        refuses(
                ErrorCode.BAD_STATEMENT,
                () -> select(count())
                        .from(Car.class)
                        .from(Tag.class)
                        .fullJoin(Garage.ENTITY, Car.GARAGE_ID.eq(Garage.ID)));
    }
}
