package dev.cinnabar.it.ext.door;

import static dev.cinnabar.sql.Sql.count;
import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cinnabar.connect.Engine;
import dev.cinnabar.error.CinnabarException;
import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.ext.door.model.Note;
import dev.cinnabar.orm.SessionFactory;
import dev.cinnabar.plugin.Plugin;
import dev.cinnabar.schema.MetaData;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty table of notes, and an engine without plugins of these tests. */
abstract class DoorContract {
    static final MetaData TABLES = MetaData.of(Note.class);

    Engine engine;
    SessionFactory sessions;

    abstract String url();

    @BeforeEach
    void create() {
        engine = Engine.create(url());
        sessions = SessionFactory.of(engine);
        TABLES.dropAll(engine);
        TABLES.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    final Engine engineWith(Plugin plugin) {
        return Engine.builder(url()).plugin(plugin).build();
    }

    final void save(String... words) {
        sessions.inTransaction(session -> {
            for (String some : words) {
                session.add(new Note(some));
            }
        });
    }

    /** Counted by an engine on which nobody listens. */
    final long notes() {
        try (Engine quiet = Engine.create(url());
                var connection = quiet.connect()) {
            return connection.execute(select(count()).from(Note.class)).one();
        }
    }

    static AbstractThrowableAssert<?, ?> refuses(ErrorCode code, ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(CinnabarException.class, refused -> {
            if (refused.code() != code) {
                throw new AssertionError("refused with " + refused.code(), refused);
            }
        });
    }
}
