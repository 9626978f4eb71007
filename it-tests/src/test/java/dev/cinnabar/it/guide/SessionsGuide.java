package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The code of docs/guide/sessions.md: objects are read, changed and written in a session. */
final class SessionsGuide {
    private SessionsGuide() {}

    static SessionFactory factory(Engine engine) {
        SessionFactory sessions = SessionFactory.of(engine);
        return sessions;
    }

    static User create(SessionFactory sessions) {
        try (Session session = sessions.open()) {
            User user = new User("alice", "alice@example.com");
            session.add(user);
            session.commit(); // user.getId() is set
            return user;
        } // closing rolls back what was not committed
    }

    static Optional<User> read(Session session) {
        User found = session.get(User.class, 1L); // NoResultException if there is none
        Optional<User> maybe = session.find(User.class, 2L);
        return maybe.isPresent() ? maybe : Optional.of(found);
    }

    static List<User> active(Session session) {
        return session.execute(select(User.class).where(User.ACTIVE)).all();
    }

    static List<User> nextPage(Session session, User last) {
        return session.execute(select(User.class)
                        .orderBy(User.CREATED_AT.desc(), User.ID.desc())
                        .limit(10)
                        .seekAfter(last))
                .all();
    }

    static List<User> withAdmin(Session session) {
        session.add(new Admin("root", "root@example.com"));
        session.commit(); // a row of users, then one of admins
        return session.execute(select(User.class)).all(); // root is an Admin here, too
    }

    static List<Admin> chiefs(Session session) {
        return session.execute(select(Admin.class).where(Admin.ACTIVE, Admin.LEVEL.ge(7)))
                .all();
    }

    static void update(Session session, Consumer<String> out) {
        User found = session.get(User.class, 1L);
        found.setEmail("newalice@example.com"); // the change is noticed
        out.accept(session.pending().toString()); // what commit would send
        session.commit();
    }

    static void delete(Session session, User found) {
        session.delete(found);
        session.commit();
    }

    static void together(SessionFactory sessions) {
        sessions.inTransaction(session -> session.addAll(List.of(
                new User("bob", "bob@example.com"),
                new User("carol", "carol@example.com"),
                new User("dave", "dave@example.com"))));
    }

    static void taken(SessionFactory sessions, Consumer<String> out) {
        try (Session session = sessions.open()) {
            session.add(new User("bob", "again@example.com"));
            session.commit();
        } catch (IntegrityException e) {
            out.accept(e.violates(User.USERNAME) ? "that name is taken" : e.kind() + " on " + e.columns());
        }
    }
}
