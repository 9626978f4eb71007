package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.event.Subscription;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Booking;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flush in which one statement fails, whichever it is. */
@SuppressWarnings("try") // a subscription is held, and not named again
abstract class FaultContract extends MapperContract {
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Objects of all kinds, with something pending in each. */
    private static final class Scene {
        private final Session session;
        private final List<Model> objects = new ArrayList<>();

        Scene(Session session, long account, long post, long item) {
            this.session = session;
            Account known = session.get(Account.class, account);
            known.setBalance(known.getBalance() + 1);
            known.getBookings().remove(0);
            Booking booking = new Booking(9);
            known.getBookings().add(booking);
            Post written = session.get(Post.class, post);
            written.getTags().remove(0);
            dev.cinnabar.it.orm.blog.Tag tag = new dev.cinnabar.it.orm.blog.Tag("new");
            written.getTags().add(tag);
            User author = user("eve");
            written.setAuthor(author);
            Item root = new Item("tree");
            root.getChildren().add(new Item("leaf"));
            root.setParent(root.getChildren().get(0));
            session.add(root);
            Item going = session.get(Item.class, item);
            session.delete(going);
            objects.addAll(List.of(
                    known,
                    booking,
                    written,
                    tag,
                    author,
                    root,
                    root.getChildren().get(0),
                    going));
        }

        /** All that there is to know of the objects, and what would be sent. */
        String told() {
            List<String> told = new ArrayList<>();
            objects.forEach(object -> told.add(object + " " + session.stateOf(object)));
            Account account = (Account) objects.get(0);
            Post post = (Post) objects.get(2);
            told.add(account.getBookings().toString());
            told.add(post.getTags() + " " + post.getAuthor());
            told.add(session.pending().toString());
            return String.join("\n", told);
        }
    }

    private long[] prepared(int number) {
        Account account = new Account("ada", number);
        account.getBookings().addAll(List.of(new Booking(1), new Booking(2)));
        User author = user("bob" + number);
        Post post = post("p" + number);
        author.getPosts().add(post);
        post.getTags().add(new dev.cinnabar.it.orm.blog.Tag("t" + number));
        Item item = new Item("going" + number);
        item.getChildren().add(new Item("with" + number));
        save(account, author, item);
        return new long[] {account.getId(), post.getId(), item.getId()};
    }

    @Test
    @Tag("REL-31")
    void whicheverStatementFails_objectsStandAsBefore_andTheSameGoesThroughAfterwards() {
        int statements = 1;
        for (int failing = 1; failing <= statements; failing++) {
            long[] ids = prepared(failing);
            try (Session session = sessions.open()) {
                Scene scene = new Scene(session, ids[0], ids[1], ids[2]);
                String before = scene.told();
                statements = Math.max(statements, session.pending().statements().size());

                try (Subscription fault = failAt(failing)) {
                    assertThatThrownBy(session::flush).isInstanceOf(Fault.class);
                }
                session.rollback();

                assertThat(scene.told()).as("statement %s failed", failing).isEqualTo(before);
                session.commit();
                assertThat(session.pending().isEmpty()).isTrue();
                undo(session);
            }
        }
        assertThat(statements).isGreaterThan(7);
    }

    private Subscription failAt(int number) {
        AtomicInteger seen = new AtomicInteger();
        return engine.events().on(BeforeExecute.class, event -> {
            boolean writes = !event.sql().startsWith("SELECT");
            if (writes && seen.incrementAndGet() == number) {
                throw new Fault();
            }
        });
    }

    /** Names are unique: what the scene made goes before the next one. */
    private static void undo(Session session) {
        for (Item item : session.execute(select(Item.class).where(Item.NAME.in(List.of("tree", "leaf"))))
                .all()) {
            item.setParent(null);
            item.getChildren().clear();
        }
        session.flush();
        session.execute(select(Item.class).where(Item.NAME.in(List.of("tree", "leaf"))))
                .all()
                .forEach(session::delete);
        session.execute(select(Post.class)).all().forEach(post -> {
            post.getTags().clear();
            session.delete(post);
        });
        session.execute(select(User.class)).all().forEach(session::delete);
        session.execute(select(dev.cinnabar.it.orm.blog.Tag.class)).all().forEach(session::delete);
        session.commit();
    }
}
