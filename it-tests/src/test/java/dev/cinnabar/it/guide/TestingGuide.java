package dev.cinnabar.it.guide;

import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.ext.junit.DatabaseTest;
import dev.cinnabar.ext.junit.QueryBudget;
import dev.cinnabar.ext.junit.SentStatement;
import dev.cinnabar.ext.junit.Statements;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The code of docs/guide/testing.md: {@link TestingGuideContract} runs its classes on each database. */
final class TestingGuide {
    /** What the tests have sent, each by its name. */
    static final List<String> SENT = Collections.synchronizedList(new ArrayList<>());

    private TestingGuide() {}

    @DatabaseTest(models = {User.class, Post.class})
    static class Blogging {
        @Test
        void createUser_isFoundByName(Session session) {
            session.add(new User("testuser", "test@example.com"));
            session.commit(); // inside the test's own transaction

            assertThat(session.execute(select(User.class).where(User.USERNAME.eq("testuser")))
                            .one()
                            .getEmail())
                    .isEqualTo("test@example.com");
        }

        @Test
        @QueryBudget(4) // fails when the test sends more statements
        void userPosts_loadWithTheUser(Session session) {
            User user = new User("author", "author@example.com");
            Post post = new Post("Test Post", "test-post", "Content");
            post.setAuthor(user);
            session.add(post);
            session.commit();
            session.expungeAll();

            User author = session.execute(select(User.class).options(selectIn(User.POSTS)))
                    .one();

            assertThat(author.getPosts()).extracting(Post::getTitle).containsExactly("Test Post");
        }

        @Test
        void changedUser_isUpdated_andNothingElse(Session session, Statements statements) {
            User user = new User("alice", "alice@example.com");
            session.add(user);
            session.commit();
            statements.clear(); // what follows counts

            user.setEmail("new@example.com");
            session.commit();

            statements.updates().containing("users").expect(1);
            statements.expectAtMost(1);
        }

        @Test
        void service_isTestedWithinTheTransaction(Session session, SessionFactory sessions) {
            Registration registration = new Registration(sessions);

            registration.register("alice");

            assertThat(session.execute(select(User.class)).one().getUsername()).isEqualTo("alice");
        }

        @AfterEach
        void note(Statements statements, TestInfo test) {
            statements.all().stream()
                    .map(SentStatement::sql)
                    .forEach(sql -> SENT.add(test.getTestMethod().orElseThrow().getName() + ": " + sql));
        }
    }

    /** Code to be tested: it opens its own sessions, and commits. */
    record Registration(SessionFactory sessions) {
        void register(String name) {
            sessions.inTransaction(session -> session.add(new User(name, name + "@example.com")));
        }
    }

    @DatabaseTest(models = {User.class, Post.class})
    static class SharedRows {
        @BeforeAll
        static void fill(SessionFactory sessions) {
            sessions.inTransaction(session -> session.add(new User("everybody", "everybody@example.com")));
        }

        @Test
        void everyTest_findsThem(Session session) {
            session.delete(session.execute(select(User.class)).one());
            session.commit(); // for this test alone
        }

        @Test
        void otherTest_findsThemToo(Session session) {
            assertThat(session.execute(select(User.class)).all()).hasSize(1);
        }
    }

    @DatabaseTest(models = {User.class, Post.class})
    static class LongList {
        @BeforeEach
        void fill(Session session) {
            session.addAll(List.of(new User("alice", "alice@example.com"), new User("bob", "bob@example.com")));
            session.commit();
            session.expungeAll();
        }

        @Test
        @QueryBudget(2)
        void list_isLoadedInTwoStatements(Session session) {
            for (User user : session.execute(select(User.class)).all()) {
                assertThat(user.getPosts()).isEmpty(); // a statement for each user
            }
        }
    }
}
