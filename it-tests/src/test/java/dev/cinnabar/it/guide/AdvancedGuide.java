package dev.cinnabar.it.guide;

import static dev.cinnabar.sql.Sql.select;

import com.google.common.eventbus.Subscribe;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.AfterCommit;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.Session;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The code of docs/guide/advanced.md: hybrids, event listeners, mixins, types of one's own. */
final class AdvancedGuide {
    private AdvancedGuide() {}

    // hybrids

    static String handle(User user) {
        return user.handle(); // "@alice", no database asked
    }

    static List<User> byHandle(Session session) {
        return session.execute(select(User.class).where(User.HANDLE.eq("@alice")))
                .all();
    }

    static List<User> likeHandle(Session session) {
        return session.execute(select(User.class).where(User.HANDLE.like("@a%")))
                .all();
    }

    // events

    static void listen(Engine engine) {
        engine.events()
                .on(BeforeInsert.class, User.class, event -> event.entity().setActive(true));
        engine.events()
                .on(
                        BeforeUpdate.class,
                        Post.class,
                        event -> event.entity()
                                .setViews(
                                        event.changes(Post.BODY)
                                                ? 0
                                                : event.entity().getViews()));
        engine.events().register(new Slugs()); // Guava's @Subscribe
    }

    public static final class Slugs {
        @Subscribe
        public void refreshSlug(BeforeUpdate event) {
            if (event.entity() instanceof Post post && event.changes(Post.TITLE)) {
                post.setSlug(post.getTitle().toLowerCase(Locale.ROOT).replace(' ', '-'));
            }
        }

        @Subscribe
        public void committed(AfterCommit event) {
            System.out.println("Transaction committed");
        }
    }

    // mixins and types

    static Member join(Session session) {
        Member member = new Member("Ada", "Lovelace");
        member.setSettings(Map.of("ui", Map.of("theme", "dark")));
        session.add(member);
        session.commit();
        member.getCreatedAt(); // from Timestamps; the server's value
        return member;
    }

    static void rename(Session session, Member member) {
        member.setLastName("King");
        session.commit(); // with updated_at, and only if the row still has the version that was read
    }
}
