package dev.cinnabar.it.orm;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty database with the tables that a contract names, and an account of what is sent to it. */
abstract class TablesContract {
    private TestDatabase database;
    Engine engine;
    SessionFactory sessions;
    final List<String> sent = new ArrayList<>();

    abstract DatabaseServer server();

    abstract MetaData tables();

    @BeforeEach
    void create() {
        database = server().fresh("tables");
        engine = Engine.create(database.url());
        tables().createAll(engine);
        sessions = SessionFactory.of(engine);
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    final long sentOf(String verb) {
        return sent.stream().filter(sql -> sql.startsWith(verb)).count();
    }
}
