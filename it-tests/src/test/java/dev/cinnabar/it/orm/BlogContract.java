package dev.cinnabar.it.orm;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.IntegrityException;
import dev.cinnabar.error.LazyLoadRefusedException;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.Tag;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.orm.Session;
import dev.cinnabar.schema.MetaData;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Users, posts and tags. */
abstract class BlogContract extends TablesContract {
    @Override
    final MetaData tables() {
        return MetaData.of(User.class, Post.class, Tag.class);
    }

    private void write() {
        sessions.inTransaction(session -> {
            User author = new User("alice", "alice@example.com");
            Post post = new Post("SQL in Java", "sql-in-java", "...");
            author.getPosts().add(post);
            post.getTags().add(new Tag("java"));
            post.getTags().add(new Tag("database"));
            session.add(author);
        });
    }

    @Test
    void commit_insertsAll_inDependencyOrder() {
        write();

        assertThat(sent.toString()).containsSubsequence("users", "posts", "post_tags");
        sessions.inTransaction(session -> {
            User alice = session.get(User.class, 1L);
            assertThat(alice.getEmail()).isEqualTo("alice@example.com");
            assertThat(alice.isActive()).isTrue();
            assertThat(alice.getCreatedAt()).isNotNull();
            assertThat(alice.getPosts()).extracting(Post::getSlug).containsExactly("sql-in-java");
            assertThat(alice.getPosts().get(0).getAuthor()).isSameAs(alice);
            assertThat(alice.getPosts().get(0).getTags())
                    .extracting(Tag::getName)
                    .containsExactlyInAnyOrder("java", "database");
            assertThat(session.find(User.class, 2L)).isEmpty();
        });
    }

    @Test
    void change_isNoticed_andOnlyItsColumnIsSent() {
        write();
        sent.clear();

        sessions.inTransaction(session -> session.get(User.class, 1L).setEmail("new@example.com"));

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).contains("UPDATE").contains("email").doesNotContain("username");
        String email =
                sessions.callInTransaction(session -> session.get(User.class, 1).getEmail());
        assertThat(email).isEqualTo("new@example.com");
    }

    @Test
    void selectIn_takesOneStatementForEachRelationship() {
        write();
        sent.clear();

        sessions.inTransaction(session -> {
            List<User> users = session.execute(
                            select(User.class).options(selectIn(User.POSTS).then(selectIn(Post.TAGS))))
                    .all();
            assertThat(users).hasSize(1);
            assertThat(users.get(0).getPosts().get(0).getTags()).hasSize(2);
        });

        assertThat(sent).hasSize(3);
    }

    @Test
    void joined_takesOneStatement_andGivesEachObjectOnce() {
        write();
        sessions.inTransaction(
                session -> session.get(User.class, 1L).getPosts().add(new Post("Again", "again", "...")));
        sent.clear();

        sessions.inTransaction(session -> {
            List<User> users = session.execute(
                            select(User.class).options(joined(User.POSTS).then(joined(Post.TAGS))))
                    .all();
            assertThat(users).hasSize(1);
            assertThat(users.get(0).getPosts()).hasSize(2);
            assertThat(users.get(0).getPosts()).flatExtracting(Post::getTags).hasSize(2);
            assertThat(sent).hasSize(1);
        });
        sessions.inTransaction(session -> {
            sent.clear();
            List<Post> posts = session.execute(select(Post.class)
                            .options(joined(Post.AUTHOR))
                            .orderBy(Post.ID)
                            .limit(1))
                    .all();
            assertThat(posts.get(0).getAuthor().getUsername()).isEqualTo("alice");
            assertThat(sent).hasSize(1);
        });
        sessions.inTransaction(session -> {
            sent.clear();
            List<User> first = session.execute(select(User.class)
                            .options(joined(User.POSTS))
                            .orderBy(User.ID)
                            .limit(10))
                    .all();
            assertThat(first).hasSize(1);
            assertThat(first.get(0).getPosts()).hasSize(2);
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void raise_refuses_andNamesTheOption() {
        write();

        try (Session session = sessions.open()) {
            Tag tag = session.execute(select(Tag.class)).first().orElseThrow();
            assertThatThrownBy(tag::getPosts)
                    .isInstanceOf(LazyLoadRefusedException.class)
                    .hasMessageContaining("selectIn(Tag.POSTS)");
        }
    }

    @Test
    void failedFlush_leavesObjectsAsTheyWere_andCanBeRepeated() {
        write();

        try (Session session = sessions.open()) {
            User twin = new User("alice", "twin@example.com");
            session.add(twin);
            assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
            session.rollback();
            twin.setUsername("bob");
            session.commit();
            assertThat(session.execute(select(count()).from(User.class)).one()).isEqualTo(2);
        }
    }

    @Test
    void delete_removesTheRow() {
        sessions.inTransaction(session -> session.add(new User("dave", "dave@example.com")));

        sessions.inTransaction(session -> session.delete(session.get(User.class, 1L)));

        sessions.inTransaction(
                session -> assertThat(session.find(User.class, 1L)).isEmpty());
    }

    @Test
    void joins_followRelationships() {
        write();

        sessions.inTransaction(session -> {
            assertThat(session.execute(select(Post.class).join(Post.AUTHOR).where(User.USERNAME.eq("alice")))
                            .all())
                    .hasSize(1);
            assertThat(session.execute(select(User.class).where(User.POSTS.any(Post.VIEWS.gt(100))))
                            .all())
                    .isEmpty();
            assertThat(session.execute(select(User.ENTITY, count(Post.ID))
                                    .leftJoin(User.POSTS)
                                    .groupBy(User.ID))
                            .all())
                    .singleElement()
                    .satisfies(row -> assertThat(row.v2()).isEqualTo(1));
        });
    }
}
