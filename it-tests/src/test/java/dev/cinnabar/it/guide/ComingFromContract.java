package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.dialect.Feature;
import dev.cinnabar.error.LazyLoadRefusedException;
import dev.cinnabar.it.guide.ComingFromJpa.AuthorView;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.result.Row2;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs our lines of the pages for those who know JPA, Hibernate and SQLAlchemy. */
abstract class ComingFromContract extends BlogGuideContract {
    private static final List<Map<String, Object>> ROWS = List.of(
            Map.of("username", "carol", "email", "carol@example.com"),
            Map.of("username", "dave", "email", "dave@example.com"));

    private final List<String> printed = new ArrayList<>();

    abstract String jdbcUrl();

    private static User carol() {
        return new User("carol", "carol@example.com");
    }

    private static User alice(List<User> users) {
        return users.stream()
                .filter(user -> user.getUsername().equals("alice"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return session.execute(select(User.USERNAME).from(User.class).orderBy(User.ID))
                .all();
    }

    @Test
    void jpa_factoriesWriteWhatTheyAreGiven() {
        ComingFromJpa.tables(engine);
        ComingFromJpa.persist(ComingFromJpa.factory(url()), carol());
        ComingFromJpa.byHand(sessions, new User("dave", "dave@example.com"));

        assertThat(names()).containsExactly("carol", "dave");
    }

    @Test
    void jpa_oneObjectIsChangedFoundAndRemoved() {
        saveBlog();

        assertThat(ComingFromJpa.change(session)).isEqualTo("Writes.");
        assertThat(ComingFromJpa.find(session)).map(User::getUsername).contains("bob");
        assertThat(ComingFromJpa.remove(session, session.get(User.class, 2L))).isFalse();
        assertThat(names()).containsExactly("alice");
        ComingFromJpa.letGo(session, session.get(User.class, 1L));
        assertThat(session.contains(session.get(User.class, 1L))).isTrue();
    }

    @Test
    void jpa_aKeyIsEnoughForAReference() {
        saveBlog();
        Post post = new Post("Corn", "corn", "Yellow.");

        ComingFromJpa.reference(session, post);
        session.flush();

        assertThat(post.getAuthor().getUsername()).isEqualTo("alice");
    }

    @Test
    void jpa_mergeTakesChangesFromElsewhere() {
        saveBlog();
        User detached = sessions.callInTransaction(other -> other.get(User.class, 1L));
        detached.setBio("From elsewhere.");

        User merged = ComingFromJpa.fromElsewhere(session, detached);
        session.commit();

        assertThat(merged).isNotSameAs(detached);
        assertThat(sessions.<String, RuntimeException>callInTransaction(
                        other -> other.get(User.class, 1L).getBio()))
                .isEqualTo("From elsewhere.");
    }

    @Test
    void jpa_rowsAreLocked_whereTheDatabaseLocksRows() {
        saveBlog();

        assertThat(ComingFromJpa.locked(session)).isPresent();

        assertThat(taken().get(0).endsWith("FOR UPDATE"))
                .isEqualTo(engine.dialect().has(Feature.ROW_LOCKS));
    }

    @Test
    void jpa_queriesFindWhatTheySay() {
        saveBlog();

        assertThat(ComingFromJpa.active(session)).hasSize(2);
        assertThat(ComingFromJpa.byName(session, "bob").getEmail()).isEqualTo("bob@example.com");
        assertThat(ComingFromJpa.page(session)).isEmpty();
        assertThat(ComingFromJpa.ofAuthor(session, "alice")).hasSize(2);
        assertThat(ComingFromJpa.projected(session))
                .containsExactly(new AuthorView("alice", 2), new AuthorView("bob", 0));
        assertThat(ComingFromJpa.read(session)).extracting(User::getUsername).containsExactly("alice");
        assertThat(session.execute(ComingFromJpa.search(null, 100)).all()).hasSize(1);
        assertThat(session.execute(ComingFromJpa.search("bob", null)).all()).isEmpty();
        assertThat(ComingFromJpa.total(session)).isEqualTo(2);
        assertThat(ComingFromJpa.inSql(session)).containsExactly("alice");
    }

    @Test
    void jpa_optionsLoadInOneStatementMore_orInNone() {
        saveBlog();

        assertThat(alice(ComingFromJpa.fetchList(session)).getPosts()).hasSize(2);
        assertThat(taken()).hasSize(2);
        session.expungeAll();
        assertThat(ComingFromJpa.fetchJoin(session).get(0).getAuthor().getUsername())
                .isEqualTo("alice");
        assertThat(taken()).hasSize(1);
    }

    @Test
    void jpa_statementsChangeManyRows() {
        saveBlog();

        ComingFromJpa.many(session, ROWS);

        assertThat(ComingFromJpa.archive(session)).isEqualTo(2);
        assertThat(names()).containsExactly("alice", "bob", "carol", "dave");
    }

    @Test
    void jpa_whoeverIsLateIsTold() {
        save(new Member("Ada", "Lovelace"));

        ComingFromJpa.rename(
                sessions,
                late -> {
                    sessions.inTransaction(first -> first.get(Member.class, 1L).setLastName("King"));
                    late.setLastName("Byron");
                },
                printed::add);

        assertThat(printed).containsExactly("somebody else was faster");
        assertThat(session.get(Member.class, 1L).getLastName()).isEqualTo("King");
    }

    @Test
    void jpa_aTakenNameIsToldByItsAttribute() {
        save(carol());

        ComingFromJpa.register(sessions, new User("carol", "other@example.com"), printed::add);

        assertThat(printed).containsExactly("that name is taken");
    }

    @Test
    void jpa_aClosedSessionLoadsNothing() {
        saveBlog();
        User alice = sessions.callInTransaction(other -> other.get(User.class, 1L));

        ComingFromJpa.closed(alice, printed::add);

        assertThat(printed).singleElement().asString().contains("User.POSTS");
    }

    @Test
    void jpa_aTransactionOfOthersIsJoined() throws SQLException {
        try (Connection jdbc = DriverManager.getConnection(jdbcUrl())) {
            jdbc.setAutoCommit(false);

            ComingFromJpa.within(sessions, jdbc, carol());
        }

        assertThat(names()).containsExactly("carol");
    }

    @Test
    void listeners_setWhatIsWritten() {
        ComingFromJpa.listen(engine);
        save(carol());

        assertThat(session.get(User.class, 1L).getBio()).isEqualTo("New here.");
    }

    @Test
    void checkedSessions_refuseTablesThatAreNotThere() throws Exception {
        assertThat(GuideModels.<Boolean>alone(
                        List.of(Member.class),
                        () -> ComingFromJpa.checked(sessions).<Boolean, RuntimeException>read(other -> other.isOpen())))
                .isTrue();
    }

    @Test
    void sqlAlchemy_engineAndSessionsWrite() {
        ComingFromSqlAlchemy.tables(engine);
        try (var echoing = ComingFromSqlAlchemy.engine(url())) {
            ComingFromSqlAlchemy.add(ComingFromSqlAlchemy.factory(echoing), carol());
        }
        ComingFromSqlAlchemy.begin(
                ComingFromSqlAlchemy.forgetful(sessions), List.of(new User("dave", "dave@example.com")));

        assertThat(names()).containsExactly("carol", "dave");
        assertThat(ComingFromSqlAlchemy.names(engine)).contains("users", "posts", "tags", "post_tags");
        assertThat(ComingFromSqlAlchemy.reflected(engine).table("users").findColumn("bio"))
                .isPresent();
    }

    @Test
    void sqlAlchemy_sessionDoesWhatItIsAsked() {
        saveBlog();

        assertThat(ComingFromSqlAlchemy.get(session)).map(User::getUsername).contains("alice");
        assertThat(ComingFromSqlAlchemy.quietly(session)).isEqualTo("alice");
        ComingFromSqlAlchemy.nested(session, carol());
        ComingFromSqlAlchemy.remove(session, session.get(User.class, 2L));
        assertThat(names()).containsExactly("alice", "carol");
        ComingFromSqlAlchemy.others(session, ComingFromSqlAlchemy.sure(session));
        assertThat(names()).containsExactly("alice", "bob");
        User other = sessions.callInTransaction(elsewhere -> elsewhere.get(User.class, 1L));
        assertThat(ComingFromSqlAlchemy.merged(session, other).getUsername()).isEqualTo("alice");
    }

    @Test
    void sqlAlchemy_queriesFindWhatTheySay() {
        saveBlog();

        assertThat(ComingFromSqlAlchemy.all(session)).hasSize(2);
        assertThat(ComingFromSqlAlchemy.one(session).getId()).isEqualTo(1);
        assertThat(ComingFromSqlAlchemy.filtered(session)).hasSize(1);
        assertThat(session.execute(ComingFromSqlAlchemy.conditions()).all()).hasSize(2);
        assertThat(session.execute(ComingFromSqlAlchemy.page()).all()).isEmpty();
        assertThat(session.execute(ComingFromSqlAlchemy.joinedTo()).all()).hasSize(2);
        assertThat(ComingFromSqlAlchemy.counted(session))
                .containsExactlyInAnyOrder(new Row2<>("alice", 2L), new Row2<>("bob", 0L));
        assertThat(session.execute(ComingFromSqlAlchemy.any()).all()).hasSize(1);
        assertThat(session.execute(ComingFromSqlAlchemy.has()).all()).hasSize(2);
        assertThat(session.execute(ComingFromSqlAlchemy.subquery()).all()).containsExactly(1L);
        assertThat(ComingFromSqlAlchemy.inSql(session)).containsExactly("alice");
        assertThat(ComingFromSqlAlchemy.hybrid(session)).isEqualTo("@alice");
    }

    @Test
    void sqlAlchemy_optionsLoad() {
        saveBlog();

        assertThat(alice(ComingFromSqlAlchemy.selectInLoad(session)).getPosts())
                .extracting(post -> post.getTags().size())
                .containsExactlyInAnyOrder(2, 0);
        assertThat(taken()).hasSize(3);
        session.expungeAll();
        assertThat(ComingFromSqlAlchemy.joinedLoad(session)).hasSize(2);
        session.expungeAll();
        User alice = alice(session.execute(ComingFromSqlAlchemy.raiseLoad()).all());
        assertThatThrownBy(alice::getPosts).isInstanceOf(LazyLoadRefusedException.class);
        session.expungeAll();
        List<Post> posts = session.execute(ComingFromSqlAlchemy.undeferred()).all();
        taken();
        assertThat(posts).extracting(Post::getBody).containsExactlyInAnyOrder("Red ones.", "Green ones.");
        sent();
    }

    @Test
    void sqlAlchemy_statementsChangeManyRows() {
        saveBlog();

        ComingFromSqlAlchemy.many(session, ROWS);
        assertThat(ComingFromSqlAlchemy.archive(session)).isEqualTo(2);
        session.execute(dev.cinnabar.sql.Sql.text("DELETE FROM post_tags"));
        assertThat(ComingFromSqlAlchemy.forget(session)).isEqualTo(1);
        assertThat(names()).hasSize(4);
    }

    @Test
    void sqlAlchemy_listenerSetsWhatIsWritten() {
        ComingFromSqlAlchemy.listen(engine);
        save(carol());

        assertThat(session.get(User.class, 1L).getBio()).isEqualTo("New here.");
    }
}
