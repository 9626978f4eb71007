package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.LazyLoadRefusedException;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide's page about relationships and asserts its objects and its SQL; one class for each database. */
abstract class RelationshipsGuideContract extends BlogGuideContract {
    /** How two tags, and what is between them and the post, are inserted. */
    String[] tagged() {
        return new String[] {
            "INSERT INTO tags (name) VALUES (?), (?) RETURNING tags.id",
            "INSERT INTO post_tags (post_id, tag_id) VALUES (?, ?), (?, ?)"
        };
    }

    @Test
    void write_keepsBothSidesInStep_andInsertsInDependencyOrder() {
        User author = RelationshipsGuide.write(session);

        Post post = author.getPosts().get(0);
        assertThat(post.getAuthor()).isSameAs(author);
        assertThat(post.getTags()).allSatisfy(tag -> assertThat(tag.getId()).isPositive());
        sent(
                "INSERT INTO users (username, email, bio, active) VALUES (?, ?, ?, ?) RETURNING users.id,"
                        + " users.created_at",
                "INSERT INTO posts (title, slug, body, status, views, author_id) VALUES (?, ?, ?, ?, ?, ?) RETURNING"
                        + " posts.id, posts.created_at",
                tagged()[0],
                tagged()[1]);
    }

    @Test
    void lazily_loadsOnFirstAccess() {
        saveBlog();

        assertThat(RelationshipsGuide.lazily(session)).isEqualTo(2);

        sent(
                "SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                        + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id"
                        + " WHERE users.id = ?",
                "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views, posts.author_id,"
                        + " posts.created_at FROM posts WHERE posts.author_id = ?");
    }

    @Test
    void withPosts_takesTwoStatements() {
        saveBlog();

        List<User> users = RelationshipsGuide.withPosts(session);

        assertThat(users).extracting(user -> user.getPosts().size()).containsExactlyInAnyOrder(2, 0);
        sent(
                "SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                        + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id",
                "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views,"
                        + " posts.author_id, posts.created_at FROM posts WHERE posts.author_id IN (?, ?)");
    }

    @Test
    void withTags_takesThreeStatements() {
        saveBlog();

        List<User> users = RelationshipsGuide.withTags(session);

        assertThat(users)
                .flatExtracting(User::getPosts)
                .flatExtracting(Post::getTags)
                .extracting(Tag::getName)
                .containsExactlyInAnyOrder("fruit", "food");
        sent(
                "SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                        + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id",
                "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views,"
                        + " posts.author_id, posts.created_at FROM posts WHERE posts.author_id IN (?, ?)",
                "SELECT post_tags.post_id, tags.id, tags.name FROM tags JOIN post_tags ON post_tags.tag_id = tags.id"
                        + " WHERE post_tags.post_id IN (?, ?)");
    }

    @Test
    void withAuthor_takesOneStatement() {
        saveBlog();

        List<Post> posts = RelationshipsGuide.withAuthor(session);

        assertThat(posts).extracting(post -> post.getAuthor().getUsername()).containsExactly("alice", "alice");
        sent("SELECT posts.id, posts.title, posts.slug, posts.status, posts.views, posts.author_id, posts.created_at,"
                + " author_1.id, author_1.username, author_1.email, author_1.bio, author_1.active, author_1.created_at,"
                + " author_1_admins.level, author_1_admins.id FROM posts LEFT JOIN users AS author_1 ON posts.author_id ="
                + " author_1.id LEFT JOIN admins AS author_1_admins ON author_1_admins.id = author_1.id");
    }

    @Test
    void bySubquery_takesTwoStatements() {
        saveBlog();

        List<User> users = RelationshipsGuide.bySubquery(session);

        assertThat(users).extracting(user -> user.getPosts().size()).containsExactlyInAnyOrder(2, 0);
        sent(
                "SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                        + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id",
                "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views,"
                        + " posts.author_id, posts.created_at FROM posts WHERE posts.author_id IN (?, ?)");
    }

    @Test
    void firstTen_countsUsers() {
        saveBlog();

        List<User> users = RelationshipsGuide.firstTen(session);

        assertThat(users).extracting(user -> user.getPosts().size()).containsExactly(2, 0);
        sent("SELECT page.c0, page.c1, page.c2, page.c3, page.c4, page.c5, admins.level, admins.id, posts_1.id,"
                + " posts_1.title, posts_1.slug, posts_1.status, posts_1.views, posts_1.author_id, posts_1.created_at FROM"
                + " (SELECT users.id AS c0, users.username AS c1, users.email AS c2, users.bio AS c3, users.active AS c4,"
                + " users.created_at AS c5 FROM users ORDER BY users.id LIMIT ?) AS page LEFT JOIN admins ON admins.id ="
                + " page.c0 LEFT JOIN posts AS posts_1 ON page.c0 = posts_1.author_id ORDER BY page.c0");
    }

    @Test
    void refused_namesTheOption() {
        saveBlog();

        assertThatThrownBy(() -> RelationshipsGuide.refused(session))
                .isInstanceOf(LazyLoadRefusedException.class)
                .hasMessageContaining("selectIn(User.POSTS)");
        sent("SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id");
    }

    @Test
    void never_isSaidByTheRelationship_andAQuerySaysOtherwise() {
        saveBlog();
        Tag tag = session.get(Tag.class, 1L);

        assertThatThrownBy(() -> RelationshipsGuide.never(tag))
                .isInstanceOf(LazyLoadRefusedException.class)
                .hasMessageContaining("options(selectIn(Tag.POSTS))");
        sent("SELECT tags.id, tags.name FROM tags WHERE tags.id = ?");
        List<Tag> tags = RelationshipsGuide.allTheSame(session);
        assertThat(tags).flatExtracting(Tag::getPosts).extracting(Post::getSlug).containsOnly("apples");
        sent(
                "SELECT tags.id, tags.name FROM tags",
                "SELECT post_tags.tag_id, posts.id, posts.title, posts.slug, posts.status, posts.views,"
                        + " posts.author_id, posts.created_at FROM posts JOIN post_tags ON post_tags.post_id = posts.id"
                        + " WHERE post_tags.tag_id IN (?, ?)");
    }

    @Test
    void some_asksForPostsOfATag() {
        saveBlog();
        Tag tag = session.get(Tag.class, 1L);
        sent("SELECT tags.id, tags.name FROM tags WHERE tags.id = ?");

        assertThat(RelationshipsGuide.some(session, tag))
                .extracting(Post::getSlug)
                .containsExactly("apples");

        sent("SELECT posts.id, posts.title, posts.slug, posts.status, posts.views, posts.author_id,"
                + " posts.created_at FROM posts WHERE EXISTS (SELECT ? FROM tags JOIN post_tags ON post_tags.tag_id ="
                + " tags.id WHERE posts.id = post_tags.post_id AND tags.id = ?) LIMIT ?");
    }

    @Test
    void byAlice_joinsAlongARelationship() {
        saveBlog();

        assertThat(RelationshipsGuide.byAlice(session))
                .extracting(Post::getSlug)
                .containsExactlyInAnyOrder("apples", "beans");

        sent("SELECT posts.id, posts.title, posts.slug, posts.status, posts.views, posts.author_id,"
                + " posts.created_at FROM posts JOIN users ON posts.author_id = users.id WHERE users.username = ?");
    }

    @Test
    void read_asksWhetherThereIsAny() {
        saveBlog();

        assertThat(RelationshipsGuide.read(session))
                .extracting(User::getUsername)
                .containsExactly("alice");

        sent("SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id"
                + " WHERE EXISTS (SELECT ? FROM posts WHERE users.id = posts.author_id AND posts.views > ?)");
    }
}
