package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.testkit.server.Databases;
import dev.cinnabar.testkit.server.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteTestingGuideTest extends TestingGuideContract {
    @RegisterExtension
    static final FreshDatabase DATABASE = FreshDatabase.on(Databases.sqlite());

    @Override
    String url() {
        return DATABASE.url();
    }

    @Test
    void postsOfAUser_takeTheStatementsOfThePage() {
        run(TestingGuide.Blogging.class);

        assertThat(sent("userPosts_loadWithTheUser"))
                .containsExactly(
                        "INSERT INTO users (username, email, bio, active) VALUES (?, ?, ?, ?) RETURNING users.id,"
                                + " users.created_at",
                        "INSERT INTO posts (title, slug, body, status, views, author_id) VALUES (?, ?, ?, ?, ?, ?)"
                                + " RETURNING posts.id, posts.created_at",
                        "SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at,"
                                + " admins.level, admins.id FROM users LEFT JOIN admins ON admins.id = users.id",
                        "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views,"
                                + " posts.author_id, posts.created_at FROM posts WHERE posts.author_id IN (?)");
    }
}
