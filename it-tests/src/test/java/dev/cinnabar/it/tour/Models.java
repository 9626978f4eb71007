package dev.cinnabar.it.tour;

import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.excluded;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.BeforeUpdate;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import java.util.List;

/** Models at work: the blog of the guide, from its tables to statements in bulk. */
final class Models {
    private final Engine engine;
    private final Steps steps;

    Models(Engine engine, Steps steps) {
        this.engine = engine;
        this.steps = steps;
    }

    void tour() {
        steps.title("Models are classes, and their tables follow from them");
        steps.show(() ->
                MetaData.of(User.class, Admin.class, Post.class, Tag.class).createAll(engine));

        SessionFactory sessions = SessionFactory.of(engine);
        try (Session session = sessions.open()) {
            write(session);
        }
        try (Session session = sessions.open()) {
            change(read(session), session);
            listen(session);
            bulk(session);
        }
    }

    private void write(Session session) {
        steps.title("A user with posts and tags: what would be sent, before anything is");
        steps.show(() -> {
            User alice = new User("alice", "Alice@Example.com");
            Post post = new Post("SQL in Java", "sql-in-java", "...");
            post.getTags().addAll(List.of(new Tag("java"), new Tag("database")));
            alice.getPosts().addAll(List.of(post, new Post("More SQL", "more-sql", "...")));
            session.add(alice);
            return session.pending().statements();
        });
        steps.title("Then it is sent: each table after those that it points at");
        steps.show(() -> session.commit());
    }

    private User read(Session session) {
        steps.title("Users with their posts and tags: three statements, however many users there are");
        steps.show(() -> session.execute(select(User.class)
                        .options(selectIn(User.POSTS).then(selectIn(Post.TAGS)))
                        .where(User.USERNAME.eq("alice")))
                .all());

        steps.title("All of it is here: nothing more is asked");
        User alice = session.execute(select(User.class).where(User.USERNAME.eq("alice")))
                .one();
        steps.show(() -> alice.getPosts());
        return alice;
    }

    private void change(User alice, Session session) {
        steps.title("A change is noticed, and only its column is sent");
        steps.show(() -> {
            alice.setEmail("alice@new.example");
            session.commit();
        });

        steps.title("A hybrid is evaluated on an object, and is SQL in a query");
        steps.show(() -> alice.handle());
        steps.show(() -> session.execute(select(User.EMAIL).where(User.HANDLE.like("@a%")))
                .all());
    }

    private void listen(Session session) {
        steps.title("A listener sets what is written with a change");
        steps.show(() -> {
            engine.events()
                    .on(BeforeUpdate.class, Post.class, event -> event.entity().setStatus("edited"));
        });
        steps.show(() -> {
            Post post = session.execute(select(Post.class).where(Post.SLUG.eq("more-sql")))
                    .one();
            post.setTitle("Still more SQL");
            session.commit();
        });
    }

    private void bulk(Session session) {
        steps.title("Many rows by one statement; the objects that are here follow");
        steps.show(() -> session.execute(
                        update(Post.class).set(Post.STATUS, "archived").where(Post.STATUS.eq("draft")))
                .rowCount());

        steps.title("An upsert: what is there already is updated");
        steps.show(() -> session.execute(insert(User.class)
                        .set(User.USERNAME, "alice")
                        .set(User.EMAIL, "alice@upsert.example")
                        .onConflict(User.USERNAME)
                        .doUpdate(set -> set.set(User.EMAIL, excluded(User.EMAIL))))
                .rowCount());
        session.commit();
    }
}
