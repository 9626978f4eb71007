package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.not;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.rules.Crossing;
import dev.cinnabar.it.orm.rules.Friend;
import dev.cinnabar.it.orm.rules.Stage;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.orm.Session;
import dev.cinnabar.sql.Condition;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which rows a flush writes, in circles, trees and tables between. */
abstract class RowsContract extends RulesContract {
    @Test
    @Tag("UOW-06")
    void expiredRows_areReadAgain_soThatTheyGoInTheRightOrder() {
        Stage last = new Stage("last");
        Stage first = new Stage("first");
        first.setNext(last);
        save(last, first);

        sessions.inTransaction(session -> {
            List<Stage> all =
                    session.execute(select(Stage.class).orderBy(Stage.ID)).all();
            session.expireAll();
            sent.clear();
            all.forEach(session::delete);
        });

        assertThat(sentOf("SELECT")).isEqualTo(2);
        assertThat(sentOf("DELETE")).as("one after the other").isEqualTo(2);
        assertThat(rows(Stage.class)).isZero();
    }

    @Test
    void expiredReference_stillGoesBeforeWhatItPointsAt() {
        filledShelf("a");

        sessions.inTransaction(session -> {
            Book book = session.execute(select(Book.class)).one();
            Shelf found = book.getShelf();
            session.expireAll();
            session.delete(found);
            session.delete(book);
        });

        assertThat(rows(Book.class) + rows(Shelf.class)).isZero();
    }

    @Test
    @Tag("UOW-20")
    void tableBetweenRowsOfOneEntity_isWrittenBehindThem() {
        Friend ada = new Friend("ada");
        Friend bob = new Friend("bob");
        ada.getKnows().add(bob);
        bob.getKnows().addAll(List.of(ada, bob));

        sessions.inTransaction(session -> session.add(ada));

        assertThat(sent.get(sent.size() - 1)).contains("friendships");
        sessions.inTransaction(session -> {
            assertThat(session.get(Friend.class, bob.getId()).getKnows())
                    .extracting(Friend::getName)
                    .containsExactlyInAnyOrder("ada", "bob");
            assertThat(session.get(Friend.class, ada.getId()).getKnows()).hasSize(1);
        });
    }

    @Test
    void any_throughATableBetweenRowsOfOneEntity_asksOtherRows() {
        Friend ada = new Friend("ada");
        Friend bob = new Friend("bob");
        Friend cyd = new Friend("cyd");
        ada.getKnows().add(bob);
        bob.getKnows().add(cyd);
        save(ada);

        assertThat(friends(Friend.KNOWS.any())).containsExactly("ada", "bob");
        assertThat(friends(not(Friend.KNOWS.any()))).containsExactly("cyd");
        assertThat(friends(Friend.KNOWS.any(Friend.NAME.eq("cyd")))).containsExactly("bob");
        assertThat(friends(Friend.KNOWS.any(Friend.KNOWS.contains(cyd)))).containsExactly("ada");
    }

    private List<String> friends(Condition condition) {
        return sessions.callInTransaction(session -> session.execute(
                        select(Friend.NAME).from(Friend.class).where(condition).orderBy(Friend.NAME))
                .all());
    }

    @Test
    @Tag("UOW-38")
    void tableBetween_thatHasOtherColumnsToo_isReadByItsKeys() {
        User author = user("ada");
        Post post = post("a");
        author.getPosts().add(post);
        post.getTags().addAll(List.of(new dev.cinnabar.it.orm.blog.Tag("x"), new dev.cinnabar.it.orm.blog.Tag("y")));
        save(author);
        engine.executeRaw("ALTER TABLE post_tags ADD COLUMN note VARCHAR(10) DEFAULT 'more'");
        sent.clear();

        sessions.inTransaction(session -> {
            Post found = session.get(Post.class, post.getId());
            found.getTags().removeIf(tag -> tag.getName().equals("x"));
            session.flush();
            session.delete(found);
        });

        assertThat(allSentOf("DELETE"))
                .filteredOn(sql -> sql.contains("post_tags"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("post_id", "tag_id").doesNotContain("note"),
                        all -> assertThat(all).contains("post_id").doesNotContain("tag_id", "note"));
        assertThat(rows(Post.class)).isZero();
    }

    @Test
    @Tag("STALE-03")
    void rowsThatAreGone_areMissedWhenTheyAreDeleted() {
        Item one = new Item("a");
        Item other = new Item("b");
        save(one, other);

        try (Session late = sessions.open()) {
            List<Item> mine = late.execute(select(Item.class)).all();
            mine.forEach(item -> assertThat(item.getChildren()).isEmpty());
            late.commit();
            sessions.inTransaction(
                    session -> session.execute(select(Item.class)).all().forEach(session::delete));
            mine.forEach(late::delete);
            assertThatThrownBy(late::commit)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("2 rows were expected, 0 found");
        }
    }

    /** The first of two stages that follow each other. */
    private static Stage circle() {
        Stage one = new Stage("one");
        Stage other = new Stage("other");
        one.setNext(other);
        other.setNext(one);
        return one;
    }

    @Test
    @Tag("CYCLE-03")
    void circle_isWrittenAgainOnlyWhereItChanged() {
        Stage one = circle();
        save(one);

        sessions.inTransaction(session -> session.get(Stage.class, one.getId()).setName("new"));

        assertThat(sentOf("UPDATE")).isEqualTo(1);
        assertThat(sent.get(sent.size() - 1)).doesNotContain("next_id");
    }

    @Test
    @Tag("CYCLE-05")
    void updateThatClosesACircle_setsWhatUpdatesSet() {
        save(circle(), new Stage("alone"));

        sessions.inTransaction(
                session -> assertThat(session.execute(select(Stage.class)).all())
                        .filteredOn(stage -> stage.getChangedAt() != null)
                        .extracting(Stage::getName)
                        .containsExactlyInAnyOrder("one", "other"));
    }

    @Test
    @Tag("CYCLE-07")
    void circle_isFlushedAgainAfterChanges() {
        Stage one = circle();

        sessions.inTransaction(session -> {
            session.add(one);
            session.flush();
            Stage third = new Stage("third");
            third.setNext(one);
            one.getNext().setNext(third);
            session.flush();
        });

        sessions.inTransaction(session -> {
            Stage found = session.get(Stage.class, one.getId());
            assertThat(found.getNext().getNext().getNext()).isSameAs(found);
        });
    }

    /** Which way each of the updates sets first. */
    private List<String> waysUpdated() {
        return allSentOf("UPDATE").stream()
                .map(sql -> sql.replaceAll("(?s).*? SET .??(\\w+)_id.*", "$1"))
                .toList();
    }

    @Test
    void keysThatCloseCircles_areWrittenInTheOrderOfTheirRelationships() {
        List<BiConsumer<Crossing, Crossing>> ways = List.of(
                Crossing::setNorth,
                Crossing::setEast,
                Crossing::setSouth,
                Crossing::setWest,
                Crossing::setUp,
                Crossing::setDown);
        Crossing all = new Crossing();
        ways.forEach(way -> way.accept(all, all));

        sessions.inTransaction(session -> {
            session.add(all);
            for (BiConsumer<Crossing, Crossing> way : ways) {
                Crossing one = new Crossing();
                way.accept(one, one);
                session.add(one);
            }
        });

        assertThat(waysUpdated()).containsExactly("north", "north", "east", "south", "west", "up", "down");
    }
}
