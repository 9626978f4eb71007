package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.Session;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unique values that pass from row to row within one flush. */
abstract class UniqueValuesContract extends MapperContract {
    private static Item item(Session session, String name) {
        return session.execute(select(Item.class).where(Item.NAME.eq(name))).one();
    }

    private List<String> names() {
        return sessions.callInTransaction(
                session -> session.execute(select(Item.NAME).orderBy(Item.ID)).all());
    }

    @Test
    void newRow_takesTheValueOfOneThatIsDeleted() {
        save(new Item("a"));

        sessions.inTransaction(session -> {
            session.delete(item(session, "a"));
            session.add(new Item("a"));
        });

        assertThat(names()).containsExactly("a");
    }

    @Test
    void values_passAlongARowOfObjects_fromADeletedOneOn() {
        save(new Item("a"), new Item("b"), new Item("c"));

        sessions.inTransaction(session -> {
            Item b = item(session, "b");
            Item c = item(session, "c");
            session.delete(item(session, "a"));
            c.setName("b");
            b.setName("a");
            session.add(new Item("c"));
        });

        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void childrenOfADeletedRow_leaveItBeforeANewOneTakesItsValue() {
        Item root = new Item("root");
        root.getChildren().add(new Item("leaf"));
        save(root);

        sessions.inTransaction(session -> {
            Item old = item(session, "root");
            old.getChildren().get(0).setParent(null);
            session.delete(old);
            session.add(new Item("root"));
        });

        assertThat(names()).containsExactlyInAnyOrder("leaf", "root");
    }

    @Test
    void value_ofSeveralColumns_countsWithTheKeyThatAReferenceLeadsTo() {
        User ada = user("ada");
        Post old = post("intro");
        old.setAuthor(ada);
        save(ada, old);

        sessions.inTransaction(session -> {
            User author = session.get(User.class, ada.getId());
            session.delete(session.get(Post.class, old.getId()));
            Post post = post("intro");
            post.setAuthor(author);
            session.add(post);
        });

        assertThat(rows(Post.class)).isEqualTo(1);
    }

    @Test
    void textsThatDifferInCaseAlone_mayBeTheSameToADatabase() {
        save(new Item("a"));

        sessions.inTransaction(session -> {
            session.delete(item(session, "a"));
            session.add(new Item("A"));
        });

        assertThat(names()).containsExactly("A");
    }

    /** Several flushes of a transaction that failed in the end: what each had sent is pending again. */
    @Test
    void whatSeveralFlushesSent_isSentAgain_whenALaterOneHasFailed() {
        save(new Item("taken"));
        Item kept = new Item("a");
        Item gone = new Item("b");
        Item parent = new Item("parent");

        try (Session session = sessions.open()) {
            session.addAll(List.of(kept, gone));
            session.flush();
            kept.setName("a2");
            kept.setParent(parent);
            session.delete(gone);
            session.flush();
            session.expireAll();
            Item clash = new Item("taken");
            session.add(clash);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            session.rollback();
            clash.setName("mended");
            session.commit();
        }

        assertThat(kept.getParent()).isSameAs(parent);
        assertThat(names()).containsExactlyInAnyOrder("taken", "a2", "parent", "mended");
    }

    @Test
    void rowThatGivesItsValueToANewOne_andPointsAtIt_isWrittenTwice() {
        save(new Item("a"));

        sessions.inTransaction(session -> {
            Item old = item(session, "a");
            old.setName("b");
            Item fresh = new Item("a");
            session.add(fresh);
            old.setParent(fresh);
            sent.clear();
            session.flush();
            assertThat(sent)
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("UPDATE").doesNotContain("parent_id"),
                            second -> assertThat(second).startsWith("INSERT"),
                            third -> assertThat(third).startsWith("UPDATE").contains("parent_id"));
        });

        sessions.inTransaction(
                session -> assertThat(item(session, "b").getParent()).isSameAs(item(session, "a")));
    }
}
