package dev.cinnabar.it.orm;

import static dev.cinnabar.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.error.ErrorCode;
import dev.cinnabar.it.orm.rules.Coded;
import dev.cinnabar.it.orm.rules.Seat;
import dev.cinnabar.orm.ObjectState;
import dev.cinnabar.orm.Session;
import dev.cinnabar.testkit.server.DatabaseServer;
import dev.cinnabar.testkit.server.Databases;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keys with nothing in them, which this database alone lets stand. */
class SqliteHalfKeysTest extends MapperContract {
    @Override
    DatabaseServer server() {
        return Databases.sqlite();
    }

    @Test
    @Tag("UOW-53")
    void rowWithHalfAKey_makesNoObject() {
        engine.executeRaw("CREATE TABLE seats (hall TEXT, number INTEGER, guest TEXT, PRIMARY KEY (hall, number))");
        engine.executeRaw("INSERT INTO seats VALUES (NULL, 1, 'ada')");

        sessions.inTransaction(session -> refuses(
                ErrorCode.BAD_KEY,
                () -> session.execute(select(Seat.class)).all().forEach(session::delete)));
    }

    @Test
    @Tag("UOW-55")
    void rowThatGetsNoKey_isRefused_andItsObjectHasNoRow() {
        engine.executeRaw("CREATE TABLE coded (code TEXT DEFAULT NULL PRIMARY KEY, number INTEGER)");

        try (Session session = sessions.open()) {
            Coded coded = new Coded(1);
            session.add(coded);
            refuses(ErrorCode.NO_KEY, session::flush);
            session.rollback();
            session.rollback();
            assertThat(session.stateOf(coded)).isEqualTo(ObjectState.TRANSIENT);
        }
    }

    @Test
    @Tag("UOW-56")
    void rowsThatGetNoKeys_areRefused() {
        engine.executeRaw("CREATE TABLE coded (code TEXT DEFAULT NULL PRIMARY KEY, number INTEGER)");

        try (Session session = sessions.open()) {
            session.addAll(List.of(new Coded(1), new Coded(2)));
            refuses(ErrorCode.NO_KEY, session::flush);
        }
    }
}
