package dev.cinnabar.it.bench.http;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Admin;
import dev.cinnabar.it.guide.blog.Member;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;

/** What the callers find in the database, and what they ask for. Stateless. */
final class Content {
    static final int USERS = 20;
    static final int POSTS = 1_000;

    private static final int WRITES_ONE_IN = 20;
    private static final int READS_ONE_IN = 4;

    private Content() {}

    /** Posts that their authors take turns to write; ids begin with one. */
    static void put(String url) {
        try (Engine engine = Engine.create(url)) {
            MetaData.of(User.class, Admin.class, Post.class, Tag.class, Member.class)
                    .createAll(engine);
            SessionFactory.of(engine).inTransaction(session -> {
                for (int i = 0; i < USERS; i++) {
                    session.add(new User("user" + i, "user" + i + "@example.com"));
                }
                session.flush();
                for (int i = 0; i < POSTS; i++) {
                    Post post = new Post("title " + i, "slug-" + i, "It says what it says.");
                    post.setAuthorId(i % USERS + 1L);
                    session.add(post);
                }
            });
        }
    }

    /** The request of that number: of twenty one writes a post, four read one, and the others search. */
    static Request request(int number) {
        int user = number % USERS;
        if (number % WRITES_ONE_IN == 0) {
            return Request.post(
                    "/posts",
                    "{\"author\":%d,\"title\":\"more %d\",\"slug\":\"more-%d\",\"body\":\"It says more.\"}"
                            .formatted(user + 1, number, number));
        } else if (number % READS_ONE_IN == 0) {
            return Request.get("/posts/" + (number % POSTS + 1));
        }
        return Request.get("/posts?author=user" + user + "&text=title&after=" + (POSTS - number % (POSTS / 2)));
    }
}
