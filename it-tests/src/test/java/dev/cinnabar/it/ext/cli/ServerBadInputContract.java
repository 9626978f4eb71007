package dev.cinnabar.it.ext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cinnabar.connect.Connection;
import dev.cinnabar.connect.Engine;
import dev.cinnabar.dialect.DatabaseUrl;
import dev.cinnabar.dialect.Isolation;
import dev.cinnabar.dialect.SessionLocks;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Users without rights, and sessions that died: what only servers have. */
abstract class ServerBadInputContract extends BadInputContract {
    private static final String LOCK = "cinnabar migrations cinnabar_version";
    private static final String LACKS = "the user lacks a right: ";

    /** The statements that make a user who has those rights on the tables that stand, and no others. */
    abstract List<String> createUser(String user, String rights, String database);

    abstract List<String> dropUser(String user);

    /** A query for the number of its session. */
    abstract String session();

    /** Ends that session. */
    abstract String kill(long session);

    @Test
    void userWhoMayOnlyRead_isToldWhatIsNotAllowed() {
        standing();

        asUser("SELECT", reader -> {
            refused(reader, 3, List.of("upgrade"), LACKS, "cinnabar_version_log", "grant it");
            refused(reader, 3, List.of("stamp", "head"), LACKS, "cinnabar_version", "grant it");
            refused(reader, 3, List.of("downgrade", "base", "--allow-destructive"), LACKS, "grant it");
            assertThat(reader.run("current").out()).contains("aaaa0000");
        });
    }

    @Test
    void userWhoMayMakeNoTable_isToldSo_andNoRevisionIsHalfDone() {
        standing();

        asUser("SELECT, INSERT, UPDATE, DELETE", writer -> {
            refused(writer, 3, List.of("upgrade"), LACKS, "second", "grant it");
            assertThat(run("upgrade").code()).isZero();
        });

        assertThat(state()).contains("second");
    }

    @Test
    void userWhoMayMakeNoTable_isToldSo_whereThereIsNone() {
        sql("aaaa0000", "", "first");

        asUser("SELECT", reader -> {
            refused(reader, 3, List.of("upgrade"), LACKS, "grant it");
            refused(reader, 3, List.of("ensure-version"), LACKS, "grant it");
        });

        assertThat(state()).isEmpty();
    }

    private void asUser(String rights, Consumer<Typed> work) {
        String user = "u_" + Long.toHexString(System.nanoTime());
        DatabaseUrl url = DatabaseUrl.parse(database.url());
        try (Engine engine = engine()) {
            createUser(user, rights, String.valueOf(url.database())).forEach(engine::executeRaw);
            try {
                work.accept(Typed.in(folder)
                        .with("DATABASE_URL", url.withUser(user, "word").render()));
            } finally {
                dropUser(user).forEach(engine::executeRaw);
            }
        }
    }

    @Test
    void lockOfASessionThatWasKilled_isFree() {
        standing();
        try (Engine holders = engine();
                Engine engine = engine();
                Connection holder = holders.connect()) {
            SessionLocks words = engine.dialect().sessionLocks().orElseThrow();
            holder.isolation(Isolation.AUTOCOMMIT);
            long session = number(holder, session());
            assertThat(number(holder, words.take(), LOCK)).isOne();
            try (Connection other = engine.connect()) {
                assertThat(number(other, words.take(), LOCK)).isZero();
            }

            engine.executeRaw(kill(session));

            assertThat(run("upgrade"))
                    .satisfies(said -> assertThat(said.code()).as(said.all()).isZero());
            assertThat(state()).contains("first", "second", "cinnabar_version[bbbb1111]");
            holder.invalidate();
        }
    }

    private static long number(Connection connection, String query, Object... values) {
        return connection.queryRaw(query, values).scalarOne(Number.class).longValue();
    }
}
