package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.orm.blog.Post;
import dev.cinnabar.it.orm.blog.Tag;
import dev.cinnabar.it.orm.blog.User;
import dev.cinnabar.it.orm.things.Account;
import dev.cinnabar.it.orm.things.Album;
import dev.cinnabar.it.orm.things.Book;
import dev.cinnabar.it.orm.things.Booking;
import dev.cinnabar.it.orm.things.Item;
import dev.cinnabar.it.orm.things.Shelf;
import dev.cinnabar.it.orm.things.Track;
import dev.cinnabar.orm.Model;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty database with the tables of all models, and an account of what is sent to it. */
abstract class MapperContract {
    private TestDatabase database;
    Engine engine;
    SessionFactory sessions;
    final List<String> sent = new ArrayList<>();

    abstract DatabaseServer server();

    @BeforeEach
    void create() {
        database = server().fresh("mapper");
        engine = engine(database.url());
        MetaData.of(
                        User.class,
                        Post.class,
                        Tag.class,
                        Item.class,
                        Account.class,
                        Booking.class,
                        Shelf.class,
                        Book.class,
                        Album.class,
                        Track.class)
                .createAll(engine);
        sessions = SessionFactory.of(engine);
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
    }

    Engine engine(String url) {
        return Engine.create(url);
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    final void save(Model... objects) {
        sessions.inTransaction(session -> session.addAll(List.of(objects)));
        sent.clear();
    }

    final long rows(Class<? extends Model> type) {
        return sessions.callInTransaction(
                session -> session.execute(select(count()).from(type)).one());
    }

    final long sentOf(String verb) {
        return sent.stream().filter(sql -> sql.startsWith(verb)).count();
    }

    static Post post(String slug) {
        return new Post(slug, slug, "...");
    }

    static User user(String name) {
        return new User(name, name + "@example.com");
    }
}
