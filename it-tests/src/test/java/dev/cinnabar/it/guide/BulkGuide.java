package dev.cinnabar.it.guide;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.excluded;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.Session;
import dev.cinnabar.result.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The code of docs/guide/bulk.md: no statement for each object, and statements without objects. */
final class BulkGuide {
    private BulkGuide() {}

    // no N+1

    static int lazily(Session session) {
        return session.execute(select(User.class)).all().stream()
                .mapToInt(user -> user.getPosts().size())
                .sum();
    }

    static int eagerly(Session session) {
        return session.execute(select(User.class).options(selectIn(User.POSTS))).all().stream()
                .mapToInt(user -> user.getPosts().size())
                .sum();
    }

    static List<Post> withAuthor(Session session) {
        return session.execute(select(Post.class).options(joined(Post.AUTHOR))).all();
    }

    // statements in bulk

    static List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = IntStream.range(0, 10_000)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("username", "user_" + i, "email", "user_" + i + "@example.com"))
                .toList();
        return rows;
    }

    static void insertAll(Session session, List<Map<String, Object>> rows) {
        session.execute(insert(User.class), rows); // multi-row INSERTs, no objects
    }

    static long archive(Session session) {
        long archived = session.execute(
                        update(Post.class).set(Post.STATUS, "archived").where(Post.STATUS.eq("draft")))
                .rowCount();
        return archived;
    }

    static void forget(Session session) {
        session.execute(delete(Post.class).where(Post.CREATED_AT.lt(Instant.parse("2025-01-01T00:00:00Z"))));
    }

    static Long eve(Session session) {
        Long id = session.execute(insert(User.class)
                        .set(User.USERNAME, "eve")
                        .set(User.EMAIL, "eve@example.com")
                        .returning(User.ID))
                .one();
        return id;
    }

    static List<Row> keys(Session session, List<Map<String, Object>> rows) {
        return session.execute(insert(User.class).withGeneratedKeys(), rows).generatedKeys();
    }

    static void upsert(Session session) {
        session.execute(insert(User.class)
                .set(User.USERNAME, "eve")
                .set(User.EMAIL, "eve@new.example")
                .onConflict(User.USERNAME)
                .doUpdate(set -> set.set(User.EMAIL, excluded(User.EMAIL))));
        session.commit();
    }
}
