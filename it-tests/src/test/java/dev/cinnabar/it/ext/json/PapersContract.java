package dev.cinnabar.it.ext.json;

import dev.cinnabar.connect.BeforeExecute;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.it.ext.json.model.Paper;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.schema.MetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty table of papers, and an account of what is sent. */
abstract class PapersContract {
    private static final MetaData TABLES = MetaData.of(Paper.class);

    Engine engine;
    SessionFactory sessions;
    final List<String> sent = new ArrayList<>();

    abstract String url();

    @BeforeEach
    void create() {
        engine = Engine.create(url());
        TABLES.dropAll(engine);
        TABLES.createAll(engine);
        sessions = SessionFactory.of(engine);
        engine.events().on(BeforeExecute.class, event -> sent.add(event.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** The key of a new paper. */
    final long save(Consumer<Paper> filling) {
        Paper paper = new Paper("paper");
        filling.accept(paper);
        sessions.inTransaction(session -> session.add(paper));
        sent.clear();
        return paper.getId();
    }

    final <T> T read(long id, java.util.function.Function<Paper, T> what) {
        return sessions.callInTransaction(session -> what.apply(session.get(Paper.class, id)));
    }

    final long updates() {
        return sent.stream().filter(sql -> sql.startsWith("UPDATE")).count();
    }

    final boolean isMysql() {
        return engine.dialect().name().equals("mysql");
    }
}
