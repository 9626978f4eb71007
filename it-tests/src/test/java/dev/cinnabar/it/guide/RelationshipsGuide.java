package dev.cinnabar.it.guide;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.raise;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.orm.Load.subquery;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Session;
import java.util.List;

/** The code of docs/guide/relationships.md: relationships, kept in step on both sides, and how they load. */
final class RelationshipsGuide {
    private RelationshipsGuide() {}

    static User write(Session session) {
        User author = new User("alice", "alice@example.com");
        Post post = new Post("SQL in Java", "sql-in-java", "...");
        author.getPosts().add(post); // post.getAuthor() == author from now on
        post.getTags().add(new Tag("java"));
        post.getTags().add(new Tag("database"));
        session.add(author); // cascades to the post and its tags
        session.commit(); // each table after those that it points at, in batches
        return author;
    }

    static int lazily(Session session) {
        User lazy = session.get(User.class, 1L);
        return lazy.getPosts().size(); // one SELECT, on first access
    }

    // how they load: an option of the query

    static List<User> withPosts(Session session) {
        return session.execute(select(User.class).options(selectIn(User.POSTS))).all(); // two statements in all
    }

    static List<User> withTags(Session session) {
        return session.execute(select(User.class).options(selectIn(User.POSTS).then(selectIn(Post.TAGS))))
                .all(); // three
    }

    static List<Post> withAuthor(Session session) {
        return session.execute(select(Post.class).options(joined(Post.AUTHOR))).all(); // one
    }

    static List<User> bySubquery(Session session) {
        return session.execute(select(User.class).options(subquery(User.POSTS))).all(); // two
    }

    static List<User> firstTen(Session session) {
        return session.execute(select(User.class)
                        .options(joined(User.POSTS))
                        .orderBy(User.ID)
                        .limit(10))
                .all(); // ten users, not ten rows
    }

    static List<Post> refused(Session session) {
        return session.execute(select(User.class).options(raise(User.POSTS)))
                .all()
                .get(0)
                .getPosts(); // LazyLoadRefusedException
    }

    // how they load: by default

    static List<Post> never(Tag tag) {
        return tag.getPosts(); // LazyLoadRefusedException; its hint: options(selectIn(Tag.POSTS))
    }

    static List<Tag> allTheSame(Session session) {
        return session.execute(select(Tag.class).options(selectIn(Tag.POSTS))).all(); // two statements
    }

    static List<Post> some(Session session, Tag tag) {
        return session.execute(select(Post.class).where(Post.TAGS.contains(tag)).limit(10))
                .all();
    }

    // in queries

    static List<Post> byAlice(Session session) {
        return session.execute(select(Post.class).join(Post.AUTHOR).where(User.USERNAME.eq("alice")))
                .all();
    }

    static List<User> read(Session session) {
        return session.execute(select(User.class).where(User.POSTS.any(Post.VIEWS.gt(100))))
                .all();
    }
}
