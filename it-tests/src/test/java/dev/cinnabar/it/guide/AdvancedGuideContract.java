package dev.cinnabar.it.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.error.StaleDataException;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.User;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs the code of the guide's page about hybrids, events, mixins and types, and asserts what comes of it; one class for each database. */
abstract class AdvancedGuideContract extends BlogGuideContract {
    @Test
    void handle_isEvaluatedInMemory() {
        saveBlog();
        User alice = session.get(User.class, 1L);
        taken();

        assertThat(AdvancedGuide.handle(alice)).isEqualTo("@alice");

        sent();
    }

    @Test
    void byHandle_isSql() {
        saveBlog();

        assertThat(AdvancedGuide.byHandle(session))
                .extracting(User::getUsername)
                .containsExactly("alice");

        sent("SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id"
                + " WHERE ? || users.username = ?");
    }

    @Test
    void likeHandle_isSql() {
        saveBlog();

        assertThat(AdvancedGuide.likeHandle(session))
                .extracting(User::getUsername)
                .containsExactly("alice");

        sent("SELECT users.id, users.username, users.email, users.bio, users.active, users.created_at, admins.level,"
                + " admins.id FROM users LEFT JOIN admins ON admins.id = users.id"
                + " WHERE ? || users.username LIKE ?");
    }

    @Test
    void listeners_setWhatIsWritten() {
        AdvancedGuide.listen(engine);
        User eve = new User("eve", "eve@example.com");
        eve.setActive(false);
        Post post = new Post("Apples", "apples", "Red ones.");
        post.setViews(150);
        eve.getPosts().add(post);
        save(eve);
        assertThat(eve.isActive()).isTrue();

        sessions.inTransaction(other -> {
            Post found = other.get(Post.class, 1L);
            found.setTitle("Green Apples");
            found.setBody("Green ones.");
        });

        sent(
                "SELECT posts.id, posts.title, posts.slug, posts.status, posts.views, posts.author_id,"
                        + " posts.created_at FROM posts WHERE posts.id = ?",
                "UPDATE posts SET title = ?, slug = ?, body = ?, views = ? WHERE posts.id = ?");
        Post written = session.get(Post.class, 1L);
        assertThat(written.getSlug()).isEqualTo("green-apples");
        assertThat(written.getViews()).isZero();
    }

    @Test
    void join_fillsWhatMixinsBring() {
        Member member = AdvancedGuide.join(session);

        String insert = "INSERT INTO members (first_name, last_name, settings, version, revision, deleted, deleted_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING members.id, members.created_at, members.updated_at";
        if (tells()) {
            sent(insert);
        } else {
            sent(insert, "SELECT members.created_at, members.updated_at FROM members WHERE members.id = ?");
        }
        assertThat(member.isFresh()).isTrue();
        assertThat(member.getRevision()).isEqualTo(1);
        assertThat(member.isDeleted()).isFalse();
        assertThat(member.getDeletedAt()).isNull();
        sent();
    }

    @Test
    void settings_areReadAsTheyWereWritten() {
        AdvancedGuide.join(session);

        Map<String, Object> settings =
                sessions.callInTransaction(other -> other.get(Member.class, 1L).getSettings());

        assertThat(settings).isEqualTo(Map.of("ui", Map.of("theme", "dark")));
    }

    @Test
    void rename_counts_andRefusesWhatIsStale() {
        Member member = AdvancedGuide.join(session);
        taken();

        AdvancedGuide.rename(session, member);

        String update =
                "UPDATE members SET last_name = ?, version = ?, updated_at = strftime('%Y-%m-%d %H:%M:%f000', 'now')"
                        + " WHERE members.id = ? AND members.version = ? RETURNING members.updated_at";
        sent(update);
        assertThat(member.getVersion()).isEqualTo(1);
        sessions.inTransaction(other -> other.get(Member.class, 1L).setLastName("Byron"));
        sent(
                "SELECT members.id, members.first_name, members.last_name, members.settings, members.version,"
                        + " members.created_at, members.updated_at, members.revision, members.deleted, members.deleted_at"
                        + " FROM members WHERE members.id = ?",
                update);
        assertThatThrownBy(() -> {
                    member.setLastName("Lovelace");
                    session.commit();
                })
                .isInstanceOf(StaleDataException.class);
        sent(update);
    }
}
