package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.NoResultException;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Session;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide's page about sessions and asserts its objects and its SQL; one class for each database. */
abstract class SessionsGuideContract extends BlogGuideContract {
    private final List<String> printed = new ArrayList<>();

    @Test
    void create_givesTheObjectItsKey() {
        User user = SessionsGuide.create(sessions);

        assertThat(user.getId()).isEqualTo(1);
        sent("INSERT INTO users (username, email, bio, active) VALUES (?, ?, ?, ?) RETURNING users.id,"
                + " users.created_at");
    }

    @Test
    void whatTheServerFilled_isReadWhenItIsAskedFor_whereInsertsDoNotTell() {
        User alice = new User("alice", "alice@example.com");
        session.add(alice);
        session.flush();
        taken();

        assertThat(alice.getCreatedAt()).isNotNull();

        assertThat(taken()).hasSize(tells() ? 0 : 1);
    }

    @Test
    void close_rollsBackWhatWasNotCommitted() {
        try (Session other = sessions.open()) {
            other.add(new User("alice", "alice@example.com"));
            other.flush();
        }

        assertThat(session.execute(select(User.class)).all()).isEmpty();
    }

    @Test
    void read_looksForKeys() {
        save(new User("alice", "alice@example.com"));

        assertThat(SessionsGuide.read(session)).map(User::getUsername).contains("alice");

        String select =
                "SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                        + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id WHERE users.id = ?";
        sent(select, select);
    }

    @Test
    void read_refusesAKeyThatNoRowHas() {
        assertThatThrownBy(() -> SessionsGuide.read(session)).isInstanceOf(NoResultException.class);
    }

    @Test
    void read_asksNobodyForWhatTheSessionHas() {
        save(new User("alice", "alice@example.com"), new User("bob", "bob@example.com"));
        SessionsGuide.read(session);
        taken();

        assertThat(SessionsGuide.read(session)).map(User::getUsername).contains("bob");

        sent();
    }

    @Test
    void active_isACondition() {
        save(new User("alice", "alice@example.com"));

        assertThat(SessionsGuide.active(session)).extracting(User::getUsername).containsExactly("alice");

        sent("SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id"
                + " WHERE users.active");
    }

    @Test
    void nextPage_comparesWithWhatTheLastObjectHas() {
        save(new User("alice", "alice@example.com"), new User("bob", "bob@example.com"));
        User bob = session.get(User.class, 2L);
        sent("SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id"
                + " WHERE users.id = ?");

        assertThat(SessionsGuide.nextPage(session, bob))
                .extracting(User::getUsername)
                .containsExactly("alice");

        sent("SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id"
                + " WHERE users.created_at < ? OR users.created_at = ? AND users.id < ? ORDER BY users.created_at"
                + " DESC, users.id DESC LIMIT ?");
    }

    @Test
    void withAdmin_readsEachObjectAsWhatItIs() {
        save(new User("alice", "alice@example.com"));

        List<User> users = SessionsGuide.withAdmin(session);

        assertThat(users).extracting(User::getUsername).containsExactlyInAnyOrder("alice", "root");
        assertThat(users)
                .filteredOn(Admin.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Admin.class, root -> assertThat(root.getLevel()).isEqualTo(7));
        sent(
                "INSERT INTO users (username, email, bio, active) VALUES (?, ?, ?, ?) RETURNING users.id,"
                        + " users.created_at",
                "INSERT INTO admins (id, level) VALUES (?, ?)",
                "SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                        + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id");
    }

    @Test
    void chiefs_areAdminsAlone() {
        save(new User("alice", "alice@example.com"), new Admin("root", "root@example.com"));

        assertThat(SessionsGuide.chiefs(session)).extracting(Admin::getUsername).containsExactly("root");

        sent("SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level"
                + " FROM users JOIN admins ON admins.id = users.id WHERE users.active AND admins.level >= ?");
    }

    @Test
    void update_sendsWhatHasChanged_andTellsItBefore() {
        save(new User("alice", "alice@example.com"));
        session.get(User.class, 1L);
        sent("SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id"
                + " WHERE users.id = ?");

        SessionsGuide.update(session, printed::add);

        assertThat(printed)
                .map(SqlLog::plain)
                .containsExactly("UPDATE users SET email = ? WHERE users.id = ? -- User 1: email changed");
        sent("UPDATE users SET email = ? WHERE users.id = ?");
    }

    @Test
    void delete_asksForWhatPointsAtTheRow_andRemovesIt() {
        save(new User("alice", "alice@example.com"));
        User found = session.get(User.class, 1L);
        taken();

        SessionsGuide.delete(session, found);

        sent(
                "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views, posts.author_id,"
                        + " posts.created_at FROM posts WHERE posts.author_id = ?",
                "DELETE FROM users WHERE users.id = ?");
        assertThat(session.find(User.class, 1L)).isEmpty();
    }

    /** How three users are inserted. */
    String[] together() {
        return new String[] {
            "INSERT INTO users (username, email, bio, active) VALUES (?, ?, ?, ?), (?, ?, ?, ?) RETURNING"
                    + " users.id, users.created_at",
            "INSERT INTO users (username, email, bio, active) VALUES (?, ?, ?, ?) RETURNING users.id,"
                    + " users.created_at"
        };
    }

    @Test
    void together_goesInFewStatements() {
        SessionsGuide.together(sessions);

        sent(together());
        assertThat(session.get(User.class, 3L).getUsername()).isEqualTo("dave");
    }

    @Test
    void work_isRolledBack_ifItThrows() {
        assertThatThrownBy(() -> sessions.inTransaction(other -> {
                    other.add(new User("alice", "alice@example.com"));
                    other.flush();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(session.execute(select(User.class)).all()).isEmpty();
    }

    @Test
    void taken_isToldByTheAttribute() {
        save(new User("bob", "bob@example.com"));

        SessionsGuide.taken(sessions, printed::add);

        assertThat(printed).containsExactly("that name is taken");
        sent("INSERT INTO users (username, email, bio, active) VALUES (?, ?, ?, ?) RETURNING users.id,"
                + " users.created_at");
    }
}
