package dev.cinnabar.it.guide;

import static dev.cinnabar.orm.Load.joined;
import static dev.cinnabar.orm.Load.raise;
import static dev.cinnabar.orm.Load.selectIn;
import static dev.cinnabar.orm.Load.undefer;
import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.delete;
import static dev.cinnabar.sql.Sql.insert;
import static dev.cinnabar.sql.Sql.or;
import static dev.cinnabar.sql.Sql.select;
import static dev.cinnabar.sql.Sql.text;
import static dev.cinnabar.sql.Sql.update;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.guide.blog.Post;
import dev.cinnabar.it.guide.blog.Tag;
import dev.cinnabar.it.guide.blog.User;
import dev.cinnabar.orm.BeforeInsert;
import dev.cinnabar.orm.Session;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.result.Row2;
import dev.cinnabar.schema.Inspector;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.sql.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The right-hand side of docs/coming-from/sqlalchemy.md. */
final class ComingFromSqlAlchemy {
    private ComingFromSqlAlchemy() {}

    // to begin with

    static Engine engine(String url) {
        Engine engine = Engine.builder(url).echo(true).build();
        return engine;
    }

    static SessionFactory factory(Engine engine) {
        SessionFactory sessions = SessionFactory.of(engine);
        return sessions;
    }

    static SessionFactory forgetful(SessionFactory sessions) {
        return sessions.withExpireOnCommit(true);
    }

    static void tables(Engine engine) {
        MetaData.of(User.class, Post.class, Tag.class).createAll(engine);
    }

    static List<String> names(Engine engine) {
        return Inspector.of(engine).tableNames();
    }

    static MetaData reflected(Engine engine) {
        return MetaData.reflect(engine);
    }

    // a session

    static void add(SessionFactory sessions, User user) {
        try (Session session = sessions.open()) {
            session.add(user);
            session.commit();
        }
    }

    static void begin(SessionFactory sessions, List<User> users) {
        sessions.inTransaction(session -> session.addAll(users));
    }

    static Optional<User> get(Session session) {
        return session.find(User.class, 1L);
    }

    static User sure(Session session) {
        return session.get(User.class, 1L);
    }

    static void remove(Session session, User user) {
        session.delete(user);
        session.flush();
    }

    static void nested(Session session, User user) {
        session.inNested(same -> same.add(user));
    }

    static void others(Session session, User user) {
        session.refresh(user);
        session.expire(user);
        session.expunge(user);
        session.rollback();
    }

    static User merged(Session session, User other) {
        return session.merge(other);
    }

    static String quietly(Session session) {
        return session.withoutAutoflush(same -> same.get(User.class, 1L).getUsername());
    }

    // queries

    static List<User> all(Session session) {
        return session.execute(select(User.class)).all();
    }

    static User one(Session session) {
        return session.execute(select(User.class).where(User.USERNAME.eq("alice")))
                .one();
    }

    static List<User> filtered(Session session) {
        return session.execute(select(User.class).filterBy(Map.of("username", "alice")))
                .all();
    }

    static Select<User> conditions() {
        return select(User.class).where(or(User.USERNAME.startsWith("a"), User.ID.in(List.of(1L, 2L))));
    }

    static Select<Post> page() {
        return select(Post.class).orderBy(Post.VIEWS.desc()).limit(10).offset(20);
    }

    static Select<Post> joinedTo() {
        return select(Post.class).join(Post.AUTHOR).where(User.USERNAME.eq("alice"));
    }

    static List<Row2<String, Long>> counted(Session session) {
        return session.execute(select(User.USERNAME, count(Post.ID))
                        .from(User.class)
                        .leftJoin(User.POSTS)
                        .groupBy(User.USERNAME))
                .all();
    }

    static Select<User> any() {
        return select(User.class).where(User.POSTS.any(Post.VIEWS.gt(100)));
    }

    static Select<Post> has() {
        return select(Post.class).where(Post.AUTHOR.has(User.USERNAME.eq("alice")));
    }

    static Select<Long> subquery() {
        var perAuthor = select(Post.AUTHOR_ID, count(Post.ID).as("total"))
                .groupBy(Post.AUTHOR_ID)
                .subquery("per_author");
        return select(perAuthor.column(Post.AUTHOR_ID));
    }

    static List<String> inSql(Session session) {
        return session.execute(text("SELECT username FROM users WHERE id = :id")
                        .bind("id", 1L)
                        .returns(String.class))
                .all();
    }

    // how relationships load

    static List<User> selectInLoad(Session session) {
        return session.execute(select(User.class).options(selectIn(User.POSTS).then(selectIn(Post.TAGS))))
                .all();
    }

    static List<Post> joinedLoad(Session session) {
        return session.execute(select(Post.class).options(joined(Post.AUTHOR))).all();
    }

    static Select<User> raiseLoad() {
        return select(User.class).options(raise(User.POSTS));
    }

    static Select<Post> undeferred() {
        return select(Post.class).options(undefer(Post.BODY));
    }

    // changes by condition, and listeners

    static void many(Session session, List<Map<String, Object>> rows) {
        session.execute(insert(User.class), rows);
    }

    static long archive(Session session) {
        return session.execute(update(Post.class).set(Post.STATUS, "archived").where(Post.STATUS.eq("draft")))
                .rowCount();
    }

    static long forget(Session session) {
        return session.execute(delete(Post.class).where(Post.VIEWS.lt(10))).rowCount();
    }

    static void listen(Engine engine) {
        engine.events()
                .on(BeforeInsert.class, User.class, event -> event.entity().setBio("New here."));
    }

    static String hybrid(Session session) {
        return session.execute(select(User.class).where(User.HANDLE.eq("@alice")))
                .one()
                .handle();
    }
}
