package dev.cinnabar.it.guide;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.into;
import static dev.cinnabar.sql.Sql.optional;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.connect.Transaction;
import dev.cinnabar.connect.TransactionOptions;
import dev.cinnabar.error.DetachedException;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.ExternalSession;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Select;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The right-hand side of docs/coming-from/jpa-hibernate.md. */
final class ComingFromJpa {
    record AuthorView(String username, long posts) {}

    private ComingFromJpa() {}

    // to begin with

    static SessionFactory factory(String url) {
        Engine engine = Engine.create(url);
        SessionFactory sessions = SessionFactory.of(engine);
        return sessions;
    }

    static void tables(Engine engine) {
        MetaData.of(User.class, Post.class).createAll(engine);
    }

    static SessionFactory checked(SessionFactory sessions) {
        return sessions.checked();
    }

    static void persist(SessionFactory sessions, User user) {
        sessions.inTransaction(session -> session.add(user));
    }

    static void byHand(SessionFactory sessions, User user) {
        try (Session session = sessions.open()) {
            session.add(user);
            session.commit();
        }
    }

    // one object

    static String change(Session session) {
        User user = session.get(User.class, 1L);
        user.setBio("Writes.");
        session.flush();
        session.refresh(user);
        return user.getBio();
    }

    static Optional<User> find(Session session) {
        return session.find(User.class, 2L);
    }

    static void reference(Session session, Post post) {
        post.setAuthorId(1L);
        session.add(post);
    }

    static boolean remove(Session session, User user) {
        session.delete(user);
        session.commit();
        return session.contains(user);
    }

    static User fromElsewhere(Session session, User detached) {
        User user = session.merge(detached);
        return user;
    }

    static void letGo(Session session, User user) {
        session.expunge(user);
        session.expungeAll();
    }

    static Optional<Post> locked(Session session) {
        return session.find(Post.class, 1L, Select::forUpdate);
    }

    // queries

    static List<User> active(Session session) {
        return session.execute(select(User.class).where(User.ACTIVE)).all();
    }

    static User byName(Session session, String name) {
        return session.execute(select(User.class).where(User.USERNAME.eq(name))).one();
    }

    static List<Post> page(Session session) {
        return session.execute(select(Post.class).orderBy(Post.ID).limit(10).offset(20))
                .all();
    }

    static List<Post> ofAuthor(Session session, String name) {
        return session.execute(select(Post.class).join(Post.AUTHOR).where(User.USERNAME.eq(name)))
                .all();
    }

    static List<Post> fetchJoin(Session session) {
        return session.execute(select(Post.class).options(joined(Post.AUTHOR))).all();
    }

    static List<User> fetchList(Session session) {
        return session.execute(select(User.class).options(selectIn(User.POSTS))).all();
    }

    static List<AuthorView> projected(Session session) {
        return session.execute(select(into(AuthorView::new, User.USERNAME, count(Post.ID)))
                        .from(User.class)
                        .leftJoin(User.POSTS)
                        .groupBy(User.USERNAME)
                        .orderBy(User.USERNAME))
                .all();
    }

    static List<User> read(Session session) {
        return session.execute(select(User.class).where(User.POSTS.any(Post.VIEWS.gt(100))))
                .all();
    }

    static Select<Post> search(@Nullable String author, @Nullable Integer leastViews) {
        return select(Post.class)
                .join(Post.AUTHOR)
                .where(optional(author, User.USERNAME::eq), optional(leastViews, Post.VIEWS::ge));
    }

    static long total(Session session) {
        return session.execute(select(count()).from(User.class)).one();
    }

    static List<String> inSql(Session session) {
        return session.execute(text("SELECT username FROM users WHERE id = :id")
                        .bind("id", 1L)
                        .returns(String.class))
                .all();
    }

    static long archive(Session session) {
        return session.execute(update(Post.class).set(Post.STATUS, "archived").where(Post.STATUS.eq("draft")))
                .rowCount();
    }

    static void many(Session session, List<Map<String, Object>> rows) {
        session.execute(insert(User.class), rows);
    }

    // what may go wrong, and listeners

    static void rename(SessionFactory sessions, Consumer<Member> change, Consumer<String> out) {
        try {
            sessions.inTransaction(session -> change.accept(session.get(Member.class, 1L)));
        } catch (StaleDataException e) {
            out.accept("somebody else was faster");
        }
    }

    static void register(SessionFactory sessions, User user, Consumer<String> out) {
        try {
            sessions.inTransaction(session -> session.add(user));
        } catch (IntegrityException e) {
            out.accept(
                    e.violates(User.USERNAME) ? "that name is taken" : e.kind().toString());
        }
    }

    static void closed(User user, Consumer<String> out) {
        try {
            out.accept(user.getPosts().size() + " posts");
        } catch (DetachedException e) {
            out.accept("the option that would have loaded it: " + e.getMessage());
        }
    }

    /** In a transaction that somebody else leads. */
    static void within(SessionFactory sessions, java.sql.Connection jdbc, User user) throws SQLException {
        ExternalSession joined = sessions.join(jdbc, TransactionOptions.USUAL);
        joined.session().add(user);
        joined.beforeCommit();
        jdbc.commit();
        joined.ended(Transaction.State.COMMITTED);
    }

    static void listen(Engine engine) {
        engine.events()
                .on(BeforeInsert.class, User.class, event -> event.entity().setBio("New here."));
    }
}
